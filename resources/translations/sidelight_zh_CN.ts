<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AccuracyDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>How exact “{0}” is</source>
        <translation>“{0}”的精度</translation>
    </message>
</context>
<context>
    <name>AccuracyView</name>
    <message>
        <source>What differs between two answers is underlined.</source>
        <translation>两个回答的不同之处带有下划线。</translation>
    </message>
</context>
<context>
    <name>AdapterButton</name>
    <message>
        <source>Adapters</source>
        <translation>适配器</translation>
    </message>
    <message>
        <source>none is on</source>
        <translation>均未启用</translation>
    </message>
</context>
<context>
    <name>AdapterCard</name>
    <message>
        <source>Fits none of the models on this PC.</source>
        <translation>不适合这台电脑上的任何模型。</translation>
    </message>
    <message>
        <source>Fits {0}.</source>
        <translation>适合 {0}。</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Name of {0}</source>
        <translation>{0} 的名称</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove from this PC</source>
        <translation>从这台电脑移除</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>移除 {0}</translation>
    </message>
    <message>
        <source>Remove {0} from this PC</source>
        <translation>从这台电脑移除 {0}</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Rename {0}</source>
        <translation>重命名 {0}</translation>
    </message>
    <message>
        <source>Trigger words</source>
        <translation>触发词</translation>
    </message>
    <message>
        <source>for answers</source>
        <translation>用于回答</translation>
    </message>
    <message>
        <source>for pictures</source>
        <translation>用于图片</translation>
    </message>
</context>
<context>
    <name>AdapterFold</name>
    <message>
        <source>Adapters</source>
        <translation>适配器</translation>
    </message>
</context>
<context>
    <name>AdapterNews</name>
    <message>
        <source>Get the model that it was made for.</source>
        <translation>请获取它所对应的模型。</translation>
    </message>
    <message>
        <source>Merge it into a model …</source>
        <translation>合并到模型中…</translation>
    </message>
    <message>
        <source>Remove it again</source>
        <translation>移除它</translation>
    </message>
    <message>
        <source>Switch to {0}</source>
        <translation>切换到 {0}</translation>
    </message>
    <message>
        <source>This adapter was made for {0}.</source>
        <translation>此适配器是为 {0} 制作的。</translation>
    </message>
    <message>
        <source>{0}, which is in use, is another model.</source>
        <translation>正在使用的 {0} 是另一个模型。</translation>
    </message>
    <message>
        <source>“{0}” was added, but it fits none of the models on this PC.</source>
        <translation>已添加“{0}”，但它不适合这台电脑上的任何模型。</translation>
    </message>
    <message>
        <source>“{0}” was added. It fits {1}.</source>
        <translation>已添加“{0}”。它适合 {1}。</translation>
    </message>
    <message>
        <source>“{0}” was removed.</source>
        <translation>已移除“{0}”。</translation>
    </message>
</context>
<context>
    <name>AdapterPopup</name>
    <message>
        <source>Adapters</source>
        <translation>适配器</translation>
    </message>
    <message>
        <source>Adapters for this conversation</source>
        <translation>此对话的适配器</translation>
    </message>
</context>
<context>
    <name>AdapterRows</name>
    <message>
        <source>No adapter for this model yet. Drop a LoRA adapter here: a .safetensors file, or a folder with adapter_config.json.</source>
        <translation>此模型还没有适配器。请将 LoRA 适配器拖放到这里：.safetensors 文件，或含有 adapter_config.json 的文件夹。</translation>
    </message>
</context>
<context>
    <name>AdaptersDialog</name>
    <message>
        <source>Adapters</source>
        <translation>适配器</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Drop to add the adapter</source>
        <translation>松开即可添加适配器</translation>
    </message>
    <message>
        <source>No adapter yet. An adapter (LoRA) teaches a model a style. Drop a .safetensors file here, or the folder that a fine-tuning tool has left.</source>
        <translation>还没有适配器。适配器（LoRA）可以让模型学会一种风格。请将 .safetensors 文件或微调工具生成的文件夹拖放到这里。</translation>
    </message>
</context>
<context>
    <name>AdaptersRow</name>
    <message>
        <source>Adapters</source>
        <translation>适配器</translation>
    </message>
    <message>
        <source>Adapters …</source>
        <translation>适配器…</translation>
    </message>
    <message>
        <source>LoRA adapters: add, rename, remove</source>
        <translation>LoRA 适配器：添加、重命名、移除</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>暂无</translation>
    </message>
</context>
<context>
    <name>AddButtons</name>
    <message>
        <source>Add adapters</source>
        <translation>添加适配器</translation>
    </message>
    <message>
        <source>Add an adapter</source>
        <translation>添加适配器</translation>
    </message>
    <message>
        <source>Add an adapter from a .safetensors file</source>
        <translation>从 .safetensors 文件添加适配器</translation>
    </message>
    <message>
        <source>Add an adapter from the folder of a fine-tuning tool</source>
        <translation>从微调工具的文件夹添加适配器</translation>
    </message>
    <message>
        <source>Add file</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>添加文件夹</translation>
    </message>
    <message>
        <source>LoRA adapters</source>
        <translation>LoRA 适配器</translation>
    </message>
</context>
<context>
    <name>AddressField</name>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>An address has no spaces in it.</source>
        <translation>地址中不能有空格。</translation>
    </message>
    <message>
        <source>An address here begins with {0}.</source>
        <translation>这里的地址以 {0} 开头。</translation>
    </message>
    <message>
        <source>The name of a server is missing, such as {0}.</source>
        <translation>缺少服务器名称，例如 {0}。</translation>
    </message>
    <message>
        <source>What follows the colon has to be a number from 1 to 65535. Special characters of a password are written as %40 for @ and %2F for /.</source>
        <translation>冒号后面必须是 1 到 65535 之间的数字。密码中的特殊字符要转换：@ 写作 %40，/ 写作 %2F。</translation>
    </message>
</context>
<context>
    <name>AgainBar</name>
    <message>
        <source>Choose again</source>
        <translation>重新选择</translation>
    </message>
    <message>
        <source>Choosing frames</source>
        <translation>正在选择帧</translation>
    </message>
    <message>
        <source>How many frames</source>
        <translation>帧数</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>at most {0} frames</source>
        <translation>最多 {0} 帧</translation>
    </message>
    <message>
        <source>one frame</source>
        <translation>1 帧</translation>
    </message>
</context>
<context>
    <name>AgainMenu</name>
    <message>
        <source>On {0}</source>
        <translation>在 {0} 上</translation>
    </message>
    <message>
        <source>Versions side by side</source>
        <translation>并排显示各个版本</translation>
    </message>
</context>
<context>
    <name>Aloud</name>
    <message>
        <source>Code, formulas and pictures are left out; read it on the screen.</source>
        <translation>代码、公式和图片不会朗读，请在屏幕上阅读。</translation>
    </message>
    <message>
        <source>Install a model that speaks, or the voices of your system (espeak-ng).</source>
        <translation>请安装语音合成模型，或系统自带的语音（espeak-ng）。</translation>
    </message>
    <message>
        <source>Nothing can be read aloud: this PC has no voice.</source>
        <translation>无法朗读：这台电脑上没有可用的语音。</translation>
    </message>
    <message>
        <source>The model is tried again with the next text.</source>
        <translation>朗读下一段内容时会再次尝试该模型。</translation>
    </message>
    <message>
        <source>The system&apos;s voice</source>
        <translation>系统语音</translation>
    </message>
    <message>
        <source>There is nothing in this answer to read aloud.</source>
        <translation>这个回答中没有可以朗读的内容。</translation>
    </message>
    <message>
        <source>{0} does not speak, so the voice of the system reads on.</source>
        <translation>{0} 没有发出声音，改由系统语音继续朗读。</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
</context>
<context>
    <name>AloudButton</name>
    <message>
        <source>Read answers aloud</source>
        <translation>朗读回答</translation>
    </message>
</context>
<context>
    <name>AloudSwitch</name>
    <message>
        <source>Answers are read aloud.</source>
        <translation>将朗读回答。</translation>
    </message>
    <message>
        <source>Answers are silent.</source>
        <translation>不再朗读回答。</translation>
    </message>
</context>
<context>
    <name>AnswerActions</name>
    <message>
        <source>Answer again</source>
        <translation>重新回答</translation>
    </message>
    <message>
        <source>Answer again with…</source>
        <translation>重新回答，改用…</translation>
    </message>
    <message>
        <source>Copy answer</source>
        <translation>复制回答</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>朗读</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>停止朗读</translation>
    </message>
    <message>
        <source>What to do with the answer</source>
        <translation>对回答的操作</translation>
    </message>
</context>
<context>
    <name>AnswerFoot</name>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Continue the answer</source>
        <translation>继续回答</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>The engine ended unexpectedly. This is what had arrived.</source>
        <translation>引擎意外退出。这是已经收到的内容。</translation>
    </message>
    <message>
        <source>The first {0} messages were not read: the context of the model is full.</source>
        <translation>前 {0} 条消息未被读取：模型的上下文已满。</translation>
    </message>
    <message>
        <source>Waits for the answer in another conversation …</source>
        <translation>正在等待另一个对话中的回答…</translation>
    </message>
    <message>
        <source>Writing down what is said …</source>
        <translation>正在转写所说的话…</translation>
    </message>
    <message>
        <source>{0} × {1} · {2} steps · seed {3}</source>
        <translation>{0} × {1} · {2} 步 · 种子 {3}</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>The old file was kept as {0}.</source>
        <translation>旧文件已保留为 {0}。</translation>
    </message>
    <message>
        <source>Your settings could not be read, so the usual ones are in force.</source>
        <translation>无法读取你的设置，已改用默认设置。</translation>
    </message>
</context>
<context>
    <name>AskBox</name>
    <message>
        <source>Ask</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>Do not ask</source>
        <translation>不提问</translation>
    </message>
    <message>
        <source>How far the reading is</source>
        <translation>阅读进度</translation>
    </message>
    <message>
        <source>Reading part {0} of {1} …</source>
        <translation>正在阅读第 {0} / {1} 部分…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>The recording is too long for {0} to be read at once. It is asked in {1} parts, and what they say is taken into the chat.</source>
        <translation>这段录音太长，{0} 无法一次读完。将分 {1} 部分提问，并把各部分的回答带入聊天。</translation>
    </message>
    <message>
        <source>Your question about the recording</source>
        <translation>你想问这段录音的问题</translation>
    </message>
</context>
<context>
    <name>AskingSession</name>
    <message>
        <source>Choose one in the chat.</source>
        <translation>请在聊天中选择一个。</translation>
    </message>
    <message>
        <source>No model is there to be asked.</source>
        <translation>没有可以提问的模型。</translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message>
        <source>1 character</source>
        <translation>1 个字符</translation>
    </message>
    <message>
        <source>1 frame</source>
        <translation>1 帧</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 页</translation>
    </message>
    <message>
        <source>Listening …</source>
        <translation>正在听…</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>正在看…</translation>
    </message>
    <message>
        <source>nobody speaks</source>
        <translation>无人说话</translation>
    </message>
    <message>
        <source>speech</source>
        <translation>有语音</translation>
    </message>
    <message>
        <source>{0} characters</source>
        <translation>{0} 个字符</translation>
    </message>
    <message>
        <source>{0} frames</source>
        <translation>{0} 帧</translation>
    </message>
    <message>
        <source>{0} pages</source>
        <translation>{0} 页</translation>
    </message>
    <message>
        <source>{0} · what is said could not be written down</source>
        <translation>{0} · 无法转写其中的语音</translation>
    </message>
</context>
<context>
    <name>Badges</name>
    <message>
        <source>Damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>Not ready-made</source>
        <translation>没有现成版本</translation>
    </message>
    <message>
        <source>Update available</source>
        <translation>有更新</translation>
    </message>
</context>
<context>
    <name>BranchSwitch</name>
    <message>
        <source>Next version</source>
        <translation>下一个版本</translation>
    </message>
    <message>
        <source>Previous version</source>
        <translation>上一个版本</translation>
    </message>
    <message>
        <source>Version {0} of {1}</source>
        <translation>第 {0} 个版本，共 {1} 个</translation>
    </message>
</context>
<context>
    <name>BuiltinNote</name>
    <message>
        <source>Make a copy to change it</source>
        <translation>复制一份再修改</translation>
    </message>
    <message>
        <source>This role is built in and stays as it is.</source>
        <translation>这是内置角色，不能修改。</translation>
    </message>
</context>
<context>
    <name>BurstOptions</name>
    <message>
        <source>Length of a burst</source>
        <translation>连拍时长</translation>
    </message>
    <message>
        <source>Pictures of a burst</source>
        <translation>连拍张数</translation>
    </message>
    <message>
        <source>in</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>{0} pictures</source>
        <translation>{0} 张</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} 秒</translation>
    </message>
</context>
<context>
    <name>CameraFoot</name>
    <message>
        <source>Size of pictures</source>
        <translation>图片尺寸</translation>
    </message>
</context>
<context>
    <name>CameraHead</name>
    <message>
        <source>Address or file…</source>
        <translation>地址或文件…</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Close the camera (Esc)</source>
        <translation>关闭摄像头（Esc）</translation>
    </message>
    <message>
        <source>Look for cameras again</source>
        <translation>重新查找摄像头</translation>
    </message>
    <message>
        <source>Mirror the preview</source>
        <translation>镜像预览</translation>
    </message>
</context>
<context>
    <name>CameraPanel</name>
    <message>
        <source>Answering …</source>
        <translation>正在回答…</translation>
    </message>
    <message>
        <source>Asks again soon</source>
        <translation>稍后再次提问</translation>
    </message>
    <message>
        <source>Begin to ask (Space)</source>
        <translation>开始提问（空格键）</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Drop this burst (Space)</source>
        <translation>放弃这组连拍（空格键）</translation>
    </message>
    <message>
        <source>Opening the camera …</source>
        <translation>正在打开摄像头…</translation>
    </message>
    <message>
        <source>Stop asking (Space)</source>
        <translation>停止提问（空格键）</translation>
    </message>
    <message>
        <source>Take a picture (Space)</source>
        <translation>拍照（空格键）</translation>
    </message>
    <message>
        <source>Take the pictures (Space)</source>
        <translation>开始连拍（空格键）</translation>
    </message>
    <message>
        <source>The first picture comes …</source>
        <translation>画面马上出现…</translation>
    </message>
    <message>
        <source>Waiting for the camera …</source>
        <translation>正在等待摄像头…</translation>
    </message>
    <message>
        <source>Waits for the camera</source>
        <translation>等待摄像头</translation>
    </message>
    <message>
        <source>What the camera sees</source>
        <translation>摄像头画面</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>已拍 {0} / {1} 张</translation>
    </message>
</context>
<context>
    <name>ChatPage</name>
    <message>
        <source>Drop to ask about it</source>
        <translation>松开即可就此提问</translation>
    </message>
</context>
<context>
    <name>ChatSession</name>
    <message>
        <source>About “{0}”:</source>
        <translation>关于“{0}”：</translation>
    </message>
    <message>
        <source>Choose a model first.</source>
        <translation>请先选择模型。</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>选择一个</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>已删除。</translation>
    </message>
    <message>
        <source>No model for speech is installed, so nobody can listen to “{0}”.</source>
        <translation>未安装语音识别模型，无法听取“{0}”的内容。</translation>
    </message>
    <message>
        <source>No model that draws is installed.</source>
        <translation>没有安装绘图模型。</translation>
    </message>
    <message>
        <source>Nothing could be taken over from there.</source>
        <translation>无法从那里获取任何内容。</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>粘贴的图片</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>Remove the file that could not be read, then send.</source>
        <translation>请先移除无法读取的文件，再发送。</translation>
    </message>
    <message>
        <source>Save it as a file first, then drop or attach the file.</source>
        <translation>请先存成文件，再拖放或添加该文件。</translation>
    </message>
    <message>
        <source>Say what to draw, such as: /draw a red boat</source>
        <translation>请写明要画什么，例如：/draw a red boat</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Switch to {0}</source>
        <translation>切换到 {0}</translation>
    </message>
    <message>
        <source>Use {0}</source>
        <translation>改用 {0}</translation>
    </message>
    <message>
        <source>{0} cannot hear, and no model for speech is installed: it gets nothing of the sounds above.</source>
        <translation>{0} 听不到声音，也未安装语音识别模型：上面的声音它什么也得不到。</translation>
    </message>
    <message>
        <source>{0} cannot hear. Of the sounds above it gets what is said in them, written down by {1}.</source>
        <translation>{0} 听不到声音。对于上面的声音，它得到的是由 {1} 转写的内容。</translation>
    </message>
    <message>
        <source>{0} cannot hear; it gets what is said in it, written down by {1}.</source>
        <translation>{0} 听不到声音；它得到的是由 {1} 转写的内容。</translation>
    </message>
    <message>
        <source>{0} hears up to {1} of a recording. Of a longer one it gets what is said in it, written down by {2}.</source>
        <translation>{0} 最多听取 {1} 的录音。更长的录音会由 {2} 转写，它只得到其中说的话。</translation>
    </message>
    <message>
        <source>{0} hears, but it cannot see pictures.</source>
        <translation>{0} 能听，但看不到图片。</translation>
    </message>
    <message>
        <source>{0} reads text only and cannot see pictures.</source>
        <translation>{0} 只能读取文字，看不到图片。</translation>
    </message>
</context>
<context>
    <name>ChoiceView</name>
    <message>
        <source>I have read the licence and accept it</source>
        <translation>我已阅读并接受许可证</translation>
    </message>
    <message>
        <source>Licence:</source>
        <translation>许可证：</translation>
    </message>
    <message>
        <source>Licence: {0}</source>
        <translation>许可证：{0}</translation>
    </message>
</context>
<context>
    <name>CodeView</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>复制代码</translation>
    </message>
    <message>
        <source>Show all {0} lines</source>
        <translation>显示全部 {0} 行</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
</context>
<context>
    <name>ComingRow</name>
    <message>
        <source>Get it from {0}</source>
        <translation>从 {0} 获取</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>放弃</translation>
    </message>
</context>
<context>
    <name>ComparisonCard</name>
    <message>
        <source>(no answer)</source>
        <translation>（无回答）</translation>
    </message>
    <message>
        <source>A recording</source>
        <translation>一段录音</translation>
    </message>
    <message>
        <source>Converted</source>
        <translation>转换后</translation>
    </message>
    <message>
        <source>Converted, on {0}</source>
        <translation>转换后，在 {0} 上运行</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原始模型</translation>
    </message>
    <message>
        <source>Picture of the question: {0}</source>
        <translation>提问的图片：{0}</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Ctrl+Enter sends the sound, with or without words</source>
        <translation>按 Ctrl+Enter 发送声音，可附文字，也可不附</translation>
    </message>
    <message>
        <source>Ctrl+Enter sends, Enter starts a new line</source>
        <translation>Ctrl+Enter 发送，Enter 换行</translation>
    </message>
    <message>
        <source>Documents and text</source>
        <translation>文档和文本</translation>
    </message>
    <message>
        <source>Draw a picture (/draw)</source>
        <translation>画一张图片 (/draw)</translation>
    </message>
    <message>
        <source>Enter sends the sound, with or without words</source>
        <translation>按 Enter 发送声音，可附文字，也可不附</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter starts a new line</source>
        <translation>Enter 发送，Shift+Enter 换行</translation>
    </message>
    <message>
        <source>Esc stops the answer</source>
        <translation>按 Esc 停止回答</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Sent as soon as everything has been read · Esc takes it back</source>
        <translation>全部读取完后自动发送 · 按 Esc 撤回</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>音频</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>停止（Esc）</translation>
    </message>
    <message>
        <source>Take a piece of the screen</source>
        <translation>截取屏幕</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>视频</translation>
    </message>
</context>
<context>
    <name>ContextMeter</name>
    <message>
        <source>Another device of this PC reads longer conversations.</source>
        <translation>这台电脑的另一个设备可以读取更长的对话。</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show what will not be read</source>
        <translation>显示不会被读取的内容</translation>
    </message>
    <message>
        <source>The first message will not be read by the model.</source>
        <translation>模型不会读取最早的一条消息。</translation>
    </message>
    <message>
        <source>The first {0} messages will not be read by the model.</source>
        <translation>模型不会读取最早的 {0} 条消息。</translation>
    </message>
    <message>
        <source>The question is too long for the model on this device.</source>
        <translation>提问太长，这个设备上的模型无法处理。</translation>
    </message>
    <message>
        <source>The question is too long for the model.</source>
        <translation>提问太长，模型无法处理。</translation>
    </message>
    <message>
        <source>Use another device</source>
        <translation>改用其他设备</translation>
    </message>
    <message>
        <source>about {0} of {1} tokens</source>
        <translation>约 {0} / {1} 个 token</translation>
    </message>
    <message>
        <source>the next message about {0}</source>
        <translation>下一条消息约 {0} 个</translation>
    </message>
    <message>
        <source>{0} of {1} tokens</source>
        <translation>{0} / {1} 个 token</translation>
    </message>
</context>
<context>
    <name>ConversationDelegate</name>
    <message>
        <source>Title of the conversation</source>
        <translation>对话标题</translation>
    </message>
</context>
<context>
    <name>ConversationFiles</name>
    <message>
        <source>Conversation</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Everything, to be imported again</source>
        <translation>全部内容，可再次导入</translation>
    </message>
    <message>
        <source>Exported conversations</source>
        <translation>导出的对话</translation>
    </message>
    <message>
        <source>Exported to {0}.</source>
        <translation>已导出到 {0}。</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>The conversation was imported.</source>
        <translation>已导入对话。</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>{0} conversations were imported.</source>
        <translation>已导入 {0} 个对话。</translation>
    </message>
</context>
<context>
    <name>ConversationSettingsDialog</name>
    <message>
        <source>Back to the role&apos;s values</source>
        <translation>恢复角色的设置</translation>
    </message>
    <message>
        <source>Bring my changes back</source>
        <translation>恢复我的更改</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Different here: {0}.</source>
        <translation>此处不同的设置：{0}。</translation>
    </message>
    <message>
        <source>Nothing is different here yet.</source>
        <translation>此处暂无不同的设置。</translation>
    </message>
    <message>
        <source>Only for this conversation</source>
        <translation>仅用于此对话</translation>
    </message>
    <message>
        <source>This conversation has no role. What is set here holds in it alone.</source>
        <translation>此对话没有角色。这里的设置只对此对话有效。</translation>
    </message>
    <message>
        <source>What is set here holds in this conversation alone; “{0}” stays as it is.</source>
        <translation>这里的设置只对此对话有效；“{0}”保持不变。</translation>
    </message>
</context>
<context>
    <name>Conversing</name>
    <message>
        <source>Answer of {0}</source>
        <translation>{0} 的回答</translation>
    </message>
</context>
<context>
    <name>ConversionRow</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>How exact is it?</source>
        <translation>查看精度</translation>
    </message>
    <message>
        <source>Progress of {0}</source>
        <translation>{0} 的进度</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>移出列表</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>ConvertDialog</name>
    <message>
        <source>Check what is asked above first.</source>
        <translation>请先确认上方的各项内容。</translation>
    </message>
    <message>
        <source>Convert “{0}” for this PC</source>
        <translation>为这台电脑转换“{0}”</translation>
    </message>
    <message>
        <source>For this device</source>
        <translation>目标设备</translation>
    </message>
    <message>
        <source>Looking what it takes …</source>
        <translation>正在估算所需资源…</translation>
    </message>
    <message>
        <source>What it takes</source>
        <translation>所需资源</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>About it</source>
        <translation>关于此模型</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>所有模型</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>On the devices of this PC</source>
        <translation>在这台电脑的各个设备上</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>DeviceBox</name>
    <message>
        <source>Fastest on {0}.</source>
        <translation>在 {0} 上最快。</translation>
    </message>
    <message>
        <source>Loads it on every device and makes something short there.</source>
        <translation>在每个设备上加载它，并做一次简短的运行。</translation>
    </message>
    <message>
        <source>Measure on this PC</source>
        <translation>在这台电脑上测量</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop measuring</source>
        <translation>停止测量</translation>
    </message>
</context>
<context>
    <name>DeviceFold</name>
    <message>
        <source>A part on another device can make room, or be faster.</source>
        <translation>把一部分放到另一台设备上可以腾出空间，或者更快。</translation>
    </message>
    <message>
        <source>Advanced: devices</source>
        <translation>高级：设备</translation>
    </message>
    <message>
        <source>As all of it</source>
        <translation>与整体相同</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>解码器</translation>
    </message>
    <message>
        <source>Denoiser</source>
        <translation>去噪器</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Text encoder</source>
        <translation>文本编码器</translation>
    </message>
    <message>
        <source>Usual: {0}</source>
        <translation>通常：{0}</translation>
    </message>
</context>
<context>
    <name>DeviceTable</name>
    <message>
        <source>A picture in</source>
        <translation>每张图片用时</translation>
    </message>
    <message>
        <source>A result in</source>
        <translation>得出结果用时</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>首个 token</translation>
    </message>
    <message>
        <source>How fast it is on each device</source>
        <translation>它在每个设备上的速度</translation>
    </message>
    <message>
        <source>It did not work.</source>
        <translation>未能成功。</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Ready in</source>
        <translation>就绪用时</translation>
    </message>
    <message>
        <source>Tokens/s</source>
        <translation>token/秒</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} 秒</translation>
    </message>
</context>
<context>
    <name>EmptyView</name>
    <message>
        <source>Add one from your disk, or drop it here.</source>
        <translation>从磁盘添加一个，或将它拖放到这里。</translation>
    </message>
    <message>
        <source>No model is like that.</source>
        <translation>没有符合条件的模型。</translation>
    </message>
    <message>
        <source>Reading the models …</source>
        <translation>正在读取模型…</translation>
    </message>
    <message>
        <source>Show all models</source>
        <translation>显示所有模型</translation>
    </message>
    <message>
        <source>There are no models.</source>
        <translation>没有模型。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Try other words, or fewer filters.</source>
        <translation>请换个关键词，或减少筛选条件。</translation>
    </message>
</context>
<context>
    <name>Entry</name>
    <message>
        <source>Ask anything, or drop a file</source>
        <translation>随便问点什么，或拖放文件到这里</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>你的提问</translation>
    </message>
</context>
<context>
    <name>Expectations</name>
    <message>
        <source>I have read the licence and accept it</source>
        <translation>我已阅读并接受许可证</translation>
    </message>
    <message>
        <source>Licence:</source>
        <translation>许可证：</translation>
    </message>
    <message>
        <source>Licence: {0}</source>
        <translation>许可证：{0}</translation>
    </message>
</context>
<context>
    <name>ExpertBox</name>
    <message>
        <source>AWQ</source>
        <translation>AWQ</translation>
    </message>
    <message>
        <source>Around zero, as NPUs need it; a little less exact.</source>
        <translation>以零为中心，NPU 需要这样；精度略低。</translation>
    </message>
    <message>
        <source>Expert settings …</source>
        <translation>高级设置…</translation>
    </message>
    <message>
        <source>Group size</source>
        <translation>分组大小</translation>
    </message>
    <message>
        <source>Hide expert settings</source>
        <translation>隐藏高级设置</translation>
    </message>
    <message>
        <source>Keeps what layers answer to sample texts; takes much longer.</source>
        <translation>让各层对示例文本的输出尽量不变；耗时长得多。</translation>
    </message>
    <message>
        <source>Scale estimation</source>
        <translation>缩放估计</translation>
    </message>
    <message>
        <source>Share of 4-bit layers</source>
        <translation>4 位层的占比</translation>
    </message>
    <message>
        <source>Spares the weights that matter most; takes longer.</source>
        <translation>保护最重要的权重；耗时更长。</translation>
    </message>
    <message>
        <source>Symmetric</source>
        <translation>对称</translation>
    </message>
    <message>
        <source>The most sensitive ones get the format below.</source>
        <translation>最敏感的层使用下方的格式。</translation>
    </message>
    <message>
        <source>The other layers</source>
        <translation>其余各层</translation>
    </message>
    <message>
        <source>Undo my changes</source>
        <translation>撤销我的更改</translation>
    </message>
    <message>
        <source>Vision encoder</source>
        <translation>视觉编码器</translation>
    </message>
    <message>
        <source>Weight format</source>
        <translation>权重格式</translation>
    </message>
    <message>
        <source>Weights that share a scale; fewer are more exact.</source>
        <translation>共用一个缩放系数的权重数；越少越精确。</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Answered on {0}: {1}</source>
        <translation>改用 {0} 回答：{1}</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Cut off at the longest length.</source>
        <translation>已达到长度上限，回答被截断。</translation>
    </message>
    <message>
        <source>Exported from Sidelight</source>
        <translation>由 Sidelight 导出</translation>
    </message>
    <message>
        <source>Interrupted before it was complete.</source>
        <translation>回答尚未完成就中断了。</translation>
    </message>
    <message>
        <source>Said in {0}</source>
        <translation>{0} 中的语音内容</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>This could not be answered.</source>
        <translation>无法回答。</translation>
    </message>
    <message>
        <source>Thought for {0} s</source>
        <translation>思考了 {0} 秒</translation>
    </message>
    <message>
        <source>Thoughts</source>
        <translation>思考过程</translation>
    </message>
    <message>
        <source>You</source>
        <translation>你</translation>
    </message>
    <message>
        <source>drafted by {0}</source>
        <translation>由 {0} 起草</translation>
    </message>
    <message>
        <source>first token {0} s</source>
        <translation>首个 token 用时 {0} 秒</translation>
    </message>
    <message>
        <source>looked up</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>{0} % taken</source>
        <translation>采纳 {0} %</translation>
    </message>
    <message>
        <source>{0} (its kept copy is lost)</source>
        <translation>{0}（保存的副本已丢失）</translation>
    </message>
    <message>
        <source>{0} at {1}</source>
        <translation>{0}（{1} 处）</translation>
    </message>
    <message>
        <source>{0} tokens/s</source>
        <translation>{0} token/秒</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Came from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载大小</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>安装日期</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Made for</source>
        <translation>适用设备</translation>
    </message>
    <message>
        <source>On the disk</source>
        <translation>占用磁盘空间</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原始模型</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>修订版本</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>channel-wise</source>
        <translation>按通道</translation>
    </message>
    <message>
        <source>groups of {0}</source>
        <translation>每组 {0} 个</translation>
    </message>
    <message>
        <source>symmetric</source>
        <translation>对称</translation>
    </message>
    <message>
        <source>{0} tokens</source>
        <translation>{0} 个 token</translation>
    </message>
</context>
<context>
    <name>FasterBox</name>
    <message>
        <source>A smaller model, or the text itself, proposes words, and this model checks several at once. It is measured here and used only where it is faster.</source>
        <translation>由一个较小的模型或文本本身提出后续词语，再由此模型一次检查多个。会先在这台电脑上测量，只在更快时使用。</translation>
    </message>
    <message>
        <source>Faster answers</source>
        <translation>更快的回答</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>重新测量</translation>
    </message>
    <message>
        <source>Measure now</source>
        <translation>现在测量</translation>
    </message>
    <message>
        <source>Show the draft</source>
        <translation>查看草稿模型</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop measuring</source>
        <translation>停止测量</translation>
    </message>
    <message>
        <source>“{0}” was made to draft for it: a download of {1}.</source>
        <translation>“{0}”是专为它制作的草稿模型：下载 {1}。</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Answered on {0}: {1}</source>
        <translation>改用 {0} 回答：{1}</translation>
    </message>
    <message>
        <source>first token {0} s</source>
        <translation>首个 token 用时 {0} 秒</translation>
    </message>
    <message>
        <source>{0} min {1} s</source>
        <translation>{0} 分 {1} 秒</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} 秒</translation>
    </message>
    <message>
        <source>{0} tokens/s</source>
        <translation>{0} token/秒</translation>
    </message>
</context>
<context>
    <name>FileNames</name>
    <message>
        <source>Files · {0}</source>
        <translation>文件 · {0}</translation>
    </message>
</context>
<context>
    <name>FilmDialog</name>
    <message>
        <source>Add at least one frame.</source>
        <translation>请至少添加一帧。</translation>
    </message>
    <message>
        <source>Frame at {0}</source>
        <translation>{0} 处的帧</translation>
    </message>
    <message>
        <source>Frames of “{0}”</source>
        <translation>“{0}”的帧</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>The model takes no more frames: drop one to add another.</source>
        <translation>已达到模型的帧数上限：移除一帧后才能再添加。</translation>
    </message>
    <message>
        <source>The model takes {0} frames less: drop some.</source>
        <translation>比模型的上限多 {0} 帧：请移除一些。</translation>
    </message>
</context>
<context>
    <name>FilmFoot</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Use these frames</source>
        <translation>使用这些帧</translation>
    </message>
</context>
<context>
    <name>FilmHead</name>
    <message>
        <source>Frames: {0}</source>
        <translation>帧数：{0}</translation>
    </message>
    <message>
        <source>The model sees these frames, in this order.</source>
        <translation>模型会按此顺序看到这些帧。</translation>
    </message>
    <message>
        <source>{0} of at most {1}</source>
        <translation>{0} 帧，最多 {1} 帧</translation>
    </message>
</context>
<context>
    <name>FilmSlider</name>
    <message>
        <source>Time in the video</source>
        <translation>视频时间</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Fits this PC</source>
        <translation>适合这台电脑</translation>
    </message>
    <message>
        <source>Search models</source>
        <translation>搜索模型</translation>
    </message>
    <message>
        <source>Size on the disk</source>
        <translation>占用磁盘空间</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>用途</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Search in the text</source>
        <translation>在文本中搜索</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} / {1}</translation>
    </message>
</context>
<context>
    <name>FolderBar</name>
    <message>
        <source>Move models folder …</source>
        <translation>移动模型文件夹…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>{0} free · models in {1}</source>
        <translation>可用空间 {0} · 模型位于 {1}</translation>
    </message>
</context>
<context>
    <name>Folders</name>
    <message>
        <source>Cache of models that are ready to run</source>
        <translation>可直接运行的模型缓存</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Conversion tools</source>
        <translation>转换工具</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Pictures that were drawn</source>
        <translation>画好的图片</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Continue with what is built in</source>
        <translation>使用内置模型继续</translation>
    </message>
    <message>
        <source>Convert</source>
        <translation>转换</translation>
    </message>
</context>
<context>
    <name>FormSide</name>
    <message>
        <source>Choose a model that draws</source>
        <translation>选择绘图模型</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>绘图</translation>
    </message>
    <message>
        <source>Draw with words, on this PC</source>
        <translation>在这台电脑上用文字绘图</translation>
    </message>
    <message>
        <source>Draw {0} pictures</source>
        <translation>画 {0} 张图片</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>No model that draws is installed yet. The library has some; what you draw never leaves this PC.</source>
        <translation>还没有安装绘图模型。模型库里有一些；你画的内容不会离开这台电脑。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>FrameCard</name>
    <message>
        <source>Delete drops it.</source>
        <translation>按 Delete 键移除。</translation>
    </message>
    <message>
        <source>Drop the frame at {0}</source>
        <translation>移除 {0} 处的帧</translation>
    </message>
    <message>
        <source>Frame at {0}</source>
        <translation>{0} 处的帧</translation>
    </message>
</context>
<context>
    <name>FramePreview</name>
    <message>
        <source>Frame under the slider</source>
        <translation>滑块所在的帧</translation>
    </message>
</context>
<context>
    <name>FrameStrip</name>
    <message>
        <source>Frames for the model</source>
        <translation>给模型看的帧</translation>
    </message>
</context>
<context>
    <name>Front</name>
    <message>
        <source>Open the studio</source>
        <translation>打开画室</translation>
    </message>
    <message>
        <source>Try it with this sample picture:</source>
        <translation>用这张示例图片试试：</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>{0} is ready.</source>
        <translation>{0} 已就绪。</translation>
    </message>
</context>
<context>
    <name>GalleryRows</name>
    <message>
        <source>Picture {0}</source>
        <translation>图片 {0}</translation>
    </message>
</context>
<context>
    <name>GalleryView</name>
    <message>
        <source>Pictures that were drawn</source>
        <translation>画好的图片</translation>
    </message>
</context>
<context>
    <name>GetBox</name>
    <message>
        <source>Convert for this PC …</source>
        <translation>为这台电脑转换…</translation>
    </message>
    <message>
        <source>Get</source>
        <translation>获取</translation>
    </message>
    <message>
        <source>Get · {0}</source>
        <translation>获取 · {0}</translation>
    </message>
    <message>
        <source>I accept the terms of</source>
        <translation>我接受以下许可证的条款：</translation>
    </message>
    <message>
        <source>There is no place to get it from.</source>
        <translation>没有可以获取它的地方。</translation>
    </message>
    <message>
        <source>There is no ready-made build. This PC can make one of the original, {0}.</source>
        <translation>没有现成版本。这台电脑可以用原始模型 {0} 转换出一个。</translation>
    </message>
    <message>
        <source>Where from</source>
        <translation>获取来源</translation>
    </message>
    <message>
        <source>recommended here</source>
        <translation>本机推荐</translation>
    </message>
</context>
<context>
    <name>GetPage</name>
    <message>
        <source>Getting your models</source>
        <translation>正在获取你的模型</translation>
    </message>
    <message>
        <source>Nothing is on its way. Go back to choose models, or go on without.</source>
        <translation>当前没有正在获取的模型。你可以返回选择模型，也可以直接继续。</translation>
    </message>
    <message>
        <source>This goes on in the background, also while you chat. A model that is here is tried out on this PC before it is used.</source>
        <translation>获取会在后台继续，不影响聊天。模型到位后，会先在这台电脑上试运行，然后才会使用。</translation>
    </message>
    <message>
        <source>{0} is ready. You can start chatting.</source>
        <translation>{0} 已就绪，可以开始聊天了。</translation>
    </message>
</context>
<context>
    <name>HandsFree</name>
    <message>
        <source>Choose a model that sees, then say it again.</source>
        <translation>请选择视觉模型，然后再说一次。</translation>
    </message>
    <message>
        <source>Get one in the library.</source>
        <translation>请在模型库中获取一个。</translation>
    </message>
    <message>
        <source>Hands-free conversation is switched off.</source>
        <translation>免按键对话已关闭。</translation>
    </message>
    <message>
        <source>It could not be sent: see below</source>
        <translation>无法发送：请看下方</translation>
    </message>
    <message>
        <source>No model is installed that could answer.</source>
        <translation>未安装可以回答的模型。</translation>
    </message>
    <message>
        <source>No picture came from the camera in time.</source>
        <translation>摄像头没有及时传来图片。</translation>
    </message>
    <message>
        <source>No picture was taken: say something else</source>
        <translation>没有拍下图片：请说别的</translation>
    </message>
    <message>
        <source>No words were understood: say it again</source>
        <translation>没有识别出任何话语：请再说一次</translation>
    </message>
    <message>
        <source>Nobody said anything for {0} minutes.</source>
        <translation>{0} 分钟没有人说话。</translation>
    </message>
    <message>
        <source>Open its panel to see what is wrong, then say it again.</source>
        <translation>请打开摄像头面板查看问题，然后再说一次。</translation>
    </message>
    <message>
        <source>Picture taken by voice</source>
        <translation>语音拍下的图片</translation>
    </message>
    <message>
        <source>Switch it on</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>The hands-free conversation has ended.</source>
        <translation>免按键对话已结束。</translation>
    </message>
    <message>
        <source>While one runs, the microphone stays open, and every answer is read aloud. Only what the conversation shows is kept, and Esc ends it.</source>
        <translation>对话期间麦克风一直打开，每个回答都会朗读。只保留对话中显示的内容，按 Esc 即可结束。</translation>
    </message>
    <message>
        <source>{0} cannot see.</source>
        <translation>{0} 看不到图片。</translation>
    </message>
</context>
<context>
    <name>HandsFreeBar</name>
    <message>
        <source>A pause ends your turn · Esc ends</source>
        <translation>停顿即视为说完 · 按 Esc 结束</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Does not listen meanwhile · Esc ends</source>
        <translation>此时不聆听 · 按 Esc 结束</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>End the hands-free conversation</source>
        <translation>结束免按键对话</translation>
    </message>
    <message>
        <source>Esc ends</source>
        <translation>按 Esc 结束</translation>
    </message>
    <message>
        <source>Hearing you</source>
        <translation>正在听你说</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>聆听中</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>正在看</translation>
    </message>
    <message>
        <source>Opening the microphone …</source>
        <translation>正在打开麦克风…</translation>
    </message>
    <message>
        <source>Say something · Esc ends</source>
        <translation>请说话 · 按 Esc 结束</translation>
    </message>
    <message>
        <source>Speak to interrupt · Esc ends</source>
        <translation>说话即可打断 · 按 Esc 结束</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>朗读中</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>停止回答</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>思考中</translation>
    </message>
    <message>
        <source>Writing down</source>
        <translation>转写中</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Leave, finish later</source>
        <translation>先离开，稍后完成</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>偏好设置</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Stop loading</source>
        <translation>停止加载</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
</context>
<context>
    <name>HeardAgain</name>
    <message>
        <source>Attach the file again.</source>
        <translation>请重新添加该文件。</translation>
    </message>
    <message>
        <source>The sound is not kept with the conversation.</source>
        <translation>对话中没有保存这段声音。</translation>
    </message>
</context>
<context>
    <name>Hearing</name>
    <message>
        <source>Get one in the library, such as Whisper.</source>
        <translation>请在模型库中获取一个，例如 Whisper。</translation>
    </message>
    <message>
        <source>No model for speech is installed.</source>
        <translation>未安装语音识别模型。</translation>
    </message>
</context>
<context>
    <name>HintLabel</name>
    <message>
        <source>Arrow keys draw and move, Esc gives up</source>
        <translation>用方向键框选和移动，按 Esc 放弃</translation>
    </message>
    <message>
        <source>Click or Enter takes the whole screen</source>
        <translation>单击或按 Enter 截取整个屏幕</translation>
    </message>
    <message>
        <source>Click takes a window, Enter the whole screen</source>
        <translation>单击截取窗口，按 Enter 截取整个屏幕</translation>
    </message>
    <message>
        <source>Drag over what you want to show</source>
        <translation>拖动鼠标，框选要展示的内容</translation>
    </message>
</context>
<context>
    <name>InstallRow</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Progress of {0}</source>
        <translation>{0} 的进度</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>Joined</name>
    <message>
        <source>{0} …</source>
        <translation>{0}…</translation>
    </message>
    <message>
        <source>{0} … {1} %</source>
        <translation>{0}… {1}%</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}、{1}</translation>
    </message>
    <message>
        <source>{0}. {1}</source>
        <translation>{0}。{1}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>Press the keys …</source>
        <translation>请按下按键…</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>Esc leaves it as it is.</source>
        <translation>按 Esc 保持不变。</translation>
    </message>
    <message>
        <source>{0} cannot be held: it types something, or means something already.</source>
        <translation>{0} 不能用作按住的按键：它会输入字符，或已有其他用途。</translation>
    </message>
    <message>
        <source>{0} types something, or means something already. Add Ctrl or Alt.</source>
        <translation>{0} 会输入字符，或已有其他用途。请加上 Ctrl 或 Alt。</translation>
    </message>
</context>
<context>
    <name>LevelMeter</name>
    <message>
        <source>Loudness</source>
        <translation>音量</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>Add a GGUF file</source>
        <translation>添加 GGUF 文件</translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation>添加模型</translation>
    </message>
    <message>
        <source>Drop to add the model or adapter</source>
        <translation>松开即可添加模型或适配器</translation>
    </message>
    <message>
        <source>Where the models shall be</source>
        <translation>选择模型的存放位置</translation>
    </message>
</context>
<context>
    <name>LibrarySession</name>
    <message>
        <source>Asking the source</source>
        <translation>正在查询来源</translation>
    </message>
    <message>
        <source>Every file is as it was installed.</source>
        <translation>所有文件都与安装时一致。</translation>
    </message>
    <message>
        <source>Every file is whole.</source>
        <translation>所有文件都完好。</translation>
    </message>
    <message>
        <source>It is the newest there is.</source>
        <translation>已是最新版本。</translation>
    </message>
    <message>
        <source>It was updated.</source>
        <translation>已更新。</translation>
    </message>
    <message>
        <source>Moving the models</source>
        <translation>正在移动模型</translation>
    </message>
    <message>
        <source>Reading every file</source>
        <translation>正在读取所有文件</translation>
    </message>
    <message>
        <source>Removing</source>
        <translation>正在移除</translation>
    </message>
    <message>
        <source>Repairing</source>
        <translation>正在修复</translation>
    </message>
    <message>
        <source>The models were moved.</source>
        <translation>模型已移动。</translation>
    </message>
    <message>
        <source>Updating</source>
        <translation>正在更新</translation>
    </message>
</context>
<context>
    <name>LineDelegate</name>
    <message>
        <source>Enter keeps it, Esc gives it up.</source>
        <translation>按 Enter 保留，按 Esc 放弃。</translation>
    </message>
    <message>
        <source>What is said at {0}</source>
        <translation>{0} 处的内容</translation>
    </message>
</context>
<context>
    <name>LineView</name>
    <message>
        <source>Space plays from a line, Enter or F2 corrects it, Ctrl+Z undoes that.</source>
        <translation>空格键从该行开始播放，Enter 或 F2 更正该行，Ctrl+Z 撤销更正。</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>转写文本</translation>
    </message>
</context>
<context>
    <name>LiveAnswers</name>
    <message>
        <source>Choose a model that sees, then start again.</source>
        <translation>请选择视觉模型，然后重新开始。</translation>
    </message>
    <message>
        <source>No model is installed.</source>
        <translation>未安装模型。</translation>
    </message>
    <message>
        <source>{0} hears, but it cannot see pictures.</source>
        <translation>{0} 能听，但看不到图片。</translation>
    </message>
    <message>
        <source>{0} reads text only and cannot see pictures.</source>
        <translation>{0} 只能读取文字，看不到图片。</translation>
    </message>
</context>
<context>
    <name>LiveOptions</name>
    <message>
        <source>Question that is asked again and again</source>
        <translation>反复提出的问题</translation>
    </message>
    <message>
        <source>Time between two questions</source>
        <translation>两次提问的间隔时间</translation>
    </message>
    <message>
        <source>What do you see?</source>
        <translation>你看到了什么？</translation>
    </message>
    <message>
        <source>Your question about what is seen</source>
        <translation>针对画面的提问</translation>
    </message>
    <message>
        <source>every {0} s</source>
        <translation>每 {0} 秒</translation>
    </message>
</context>
<context>
    <name>LiveView</name>
    <message>
        <source>Answer about what the camera sees</source>
        <translation>针对摄像头画面的回答</translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>Hide log</source>
        <translation>隐藏日志</translation>
    </message>
    <message>
        <source>Log of {0}</source>
        <translation>{0} 的日志</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>显示日志</translation>
    </message>
</context>
<context>
    <name>MaskDialog</name>
    <message>
        <source>Brush size</source>
        <translation>画笔大小</translation>
    </message>
    <message>
        <source>Brush size ([ and ])</source>
        <translation>画笔大小（[ 和 ]）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>擦除</translation>
    </message>
    <message>
        <source>Erase (E)</source>
        <translation>擦除 (E)</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>反转</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>涂画</translation>
    </message>
    <message>
        <source>Paint (P)</source>
        <translation>涂画 (P)</translation>
    </message>
    <message>
        <source>Paint over what is to be drawn anew; everything else stays.</source>
        <translation>涂住要重画的部分，其余保持不变。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>What to draw anew</source>
        <translation>要重画的部分</translation>
    </message>
</context>
<context>
    <name>MaskPainter</name>
    <message>
        <source>Arrow keys move the brush, Space puts it down and lifts it again.</source>
        <translation>方向键移动画笔，空格键落笔，再按一次抬笔。</translation>
    </message>
    <message>
        <source>Picture to paint on</source>
        <translation>要在上面涂画的图片</translation>
    </message>
</context>
<context>
    <name>MessageViews</name>
    <message>
        <source>Answer of {0}</source>
        <translation>{0} 的回答</translation>
    </message>
</context>
<context>
    <name>ModeBar</name>
    <message>
        <source>Ask again every few seconds</source>
        <translation>每隔几秒提问一次</translation>
    </message>
    <message>
        <source>Burst</source>
        <translation>连拍</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>Take one picture</source>
        <translation>拍摄一张图片</translation>
    </message>
    <message>
        <source>Take several pictures in a row</source>
        <translation>连续拍摄多张图片</translation>
    </message>
</context>
<context>
    <name>ModelList</name>
    <message>
        <source>Available</source>
        <translation>可获取</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>On their way</source>
        <translation>正在获取</translation>
    </message>
    <message>
        <source>On this PC</source>
        <translation>在这台电脑上</translation>
    </message>
</context>
<context>
    <name>NetworkDialog</name>
    <message>
        <source>Asking the keyring …</source>
        <translation>正在读取密钥环…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Empty uses the one of the system.</source>
        <translation>留空则使用系统的代理。</translation>
    </message>
    <message>
        <source>For models that ask for an account. Kept in the keyring of the system.</source>
        <translation>用于需要账号的模型。保存在系统的密钥环中。</translation>
    </message>
    <message>
        <source>Hugging Face access token</source>
        <translation>Hugging Face 访问令牌</translation>
    </message>
    <message>
        <source>Hugging Face address or mirror</source>
        <translation>Hugging Face 地址或镜像站</translation>
    </message>
    <message>
        <source>ModelScope address</source>
        <translation>ModelScope 地址</translation>
    </message>
    <message>
        <source>Models are downloaded from here.</source>
        <translation>从这里下载模型。</translation>
    </message>
    <message>
        <source>Network settings</source>
        <translation>网络设置</translation>
    </message>
    <message>
        <source>Often the quicker one in China.</source>
        <translation>在中国大陆通常更快。</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The keyring did not take it, so it is kept until the app is closed.</source>
        <translation>无法存入密钥环，因此只保留到应用关闭为止。</translation>
    </message>
    <message>
        <source>The one of {0} is used</source>
        <translation>正在使用 {0} 的令牌</translation>
    </message>
    <message>
        <source>This PC has no keyring that can be used, so a token is kept until the app is closed.</source>
        <translation>这台电脑没有可用的密钥环，因此令牌只保留到应用关闭为止。</translation>
    </message>
    <message>
        <source>Use the defaults</source>
        <translation>使用默认值</translation>
    </message>
</context>
<context>
    <name>NetworkLogDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Delete the log</source>
        <translation>删除日志</translation>
    </message>
    <message>
        <source>Delete the log …</source>
        <translation>删除日志…</translation>
    </message>
    <message>
        <source>Delete the log? What was asked so far cannot be looked up any more then.</source>
        <translation>要删除日志吗？删除后将无法再查看之前的请求。</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>It stays on this PC. Names, passwords and queries are left out.</source>
        <translation>日志只保留在这台电脑上，不含名称、密码和查询内容。</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Network requests</source>
        <translation>网络请求</translation>
    </message>
    <message>
        <source>Network requests, the newest first</source>
        <translation>网络请求，最新的在最前</translation>
    </message>
    <message>
        <source>Nothing was ever asked of the network.</source>
        <translation>从未发出过网络请求。</translation>
    </message>
    <message>
        <source>Reading the log …</source>
        <translation>正在读取日志…</translation>
    </message>
</context>
<context>
    <name>NewerVersions</name>
    <message>
        <source>Looking …</source>
        <translation>正在查找……</translation>
    </message>
    <message>
        <source>Open its page</source>
        <translation>打开它的页面</translation>
    </message>
    <message>
        <source>Sidelight {0} is out; this is {1}.</source>
        <translation>Sidelight {0} 已发布；当前版本是 {1}。</translation>
    </message>
    <message>
        <source>{0} is the newest version.</source>
        <translation>{0} 已是最新版本。</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>关闭此通知</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详细信息</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>隐藏详细信息</translation>
    </message>
    <message>
        <source>Open log</source>
        <translation>打开日志</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>The damaged file was kept: {0}</source>
        <translation>损坏的文件已保留：{0}</translation>
    </message>
    <message>
        <source>The file with your conversations was damaged. {0} messages in {1} conversations could be read and are here again.</source>
        <translation>存放对话的文件已损坏。已从中恢复 {1} 个对话的 {0} 条消息。</translation>
    </message>
    <message>
        <source>{0} messages are lost, and {1} are cut short.</source>
        <translation>有 {0} 条消息丢失，{1} 条不完整。</translation>
    </message>
</context>
<context>
    <name>Overlay</name>
    <message>
        <source>Choose a part of the screen</source>
        <translation>选择屏幕的一部分</translation>
    </message>
</context>
<context>
    <name>PcPage</name>
    <message>
        <source>Look again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Looking at this PC</source>
        <translation>正在检查这台电脑</translation>
    </message>
    <message>
        <source>Looking at this PC …</source>
        <translation>正在检查这台电脑…</translation>
    </message>
    <message>
        <source>Models run on the parts of this PC that suit them. This is what it has.</source>
        <translation>模型会在这台电脑上适合它们的部件中运行。这台电脑有以下部件。</translation>
    </message>
    <message>
        <source>OpenVINO found no device that it can use. Sidelight can be looked at, but no model will run until there is one.</source>
        <translation>OpenVINO 没有找到可用的设备。你可以随意浏览 Sidelight，但在有可用设备之前，无法运行任何模型。</translation>
    </message>
    <message>
        <source>Your PC</source>
        <translation>你的电脑</translation>
    </message>
</context>
<context>
    <name>PhaseLine</name>
    <message>
        <source>Thinking …</source>
        <translation>正在思考…</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>PictureChoice</name>
    <message>
        <source>Calibrated with built-in pictures. Your own kind makes it more exact.</source>
        <translation>使用内置图片校准。换成你常用的那类图片会更精确。</translation>
    </message>
    <message>
        <source>Calibrated with one picture of yours; a few dozen are better.</source>
        <translation>使用你的一张图片校准；几十张效果更好。</translation>
    </message>
    <message>
        <source>Calibrated with {0} pictures of yours.</source>
        <translation>使用你的 {0} 张图片校准。</translation>
    </message>
    <message>
        <source>Choose pictures …</source>
        <translation>选择图片…</translation>
    </message>
    <message>
        <source>Pictures like those you will ask about</source>
        <translation>与你今后要提问的图片相似的图片</translation>
    </message>
    <message>
        <source>Use the built-in ones</source>
        <translation>使用内置图片</translation>
    </message>
</context>
<context>
    <name>PictureSide</name>
    <message>
        <source>How far it is</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>停止 (Esc)</translation>
    </message>
    <message>
        <source>What you draw appears here.</source>
        <translation>你画的图片会显示在这里。</translation>
    </message>
</context>
<context>
    <name>PlayerControls</name>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>{0} / {1}</source>
        <translation>{0} / {1}</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>偏好设置</translation>
    </message>
    <message>
        <source>This could not be written to the disk. It holds until Sidelight is closed.</source>
        <translation>无法写入磁盘。在关闭 Sidelight 之前，此设置仍然有效。</translation>
    </message>
</context>
<context>
    <name>PreferencesSession</name>
    <message>
        <source>Export the network log</source>
        <translation>导出网络日志</translation>
    </message>
    <message>
        <source>The log could not be read, written or deleted.</source>
        <translation>无法读取、写入或删除日志。</translation>
    </message>
</context>
<context>
    <name>ProblemView</name>
    <message>
        <source>Copy details</source>
        <translation>复制详细信息</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>隐藏详细信息</translation>
    </message>
    <message>
        <source>Open log</source>
        <translation>打开日志</translation>
    </message>
</context>
<context>
    <name>Prompts</name>
    <message>
        <source>Describe each picture.</source>
        <translation>描述每张图片。</translation>
    </message>
    <message>
        <source>Describe the picture.</source>
        <translation>描述这张图片。</translation>
    </message>
    <message>
        <source>Explain it in simple words.</source>
        <translation>用简单的话解释一下。</translation>
    </message>
    <message>
        <source>Explain what this code does.</source>
        <translation>解释这段代码的作用。</translation>
    </message>
    <message>
        <source>How could it be made simpler?</source>
        <translation>怎样可以让它更简洁？</translation>
    </message>
    <message>
        <source>How does it belong together?</source>
        <translation>它们之间有什么联系？</translation>
    </message>
    <message>
        <source>How does the voice sound?</source>
        <translation>这个声音听起来怎么样？</translation>
    </message>
    <message>
        <source>List what can be seen, with times.</source>
        <translation>列出看到的内容，并标明时间。</translation>
    </message>
    <message>
        <source>Look for mistakes in it.</source>
        <translation>找出其中的错误。</translation>
    </message>
    <message>
        <source>Sum it up in five sentences.</source>
        <translation>用五句话概括内容。</translation>
    </message>
    <message>
        <source>Sum up what is said.</source>
        <translation>概括说了些什么。</translation>
    </message>
    <message>
        <source>What are the main points?</source>
        <translation>要点有哪些？</translation>
    </message>
    <message>
        <source>What do they have in common?</source>
        <translation>它们有什么共同点？</translation>
    </message>
    <message>
        <source>What do you hear?</source>
        <translation>你听到了什么？</translation>
    </message>
    <message>
        <source>What happens in the video?</source>
        <translation>视频里发生了什么？</translation>
    </message>
    <message>
        <source>What is all this about?</source>
        <translation>这些内容都是关于什么的？</translation>
    </message>
    <message>
        <source>What is different in these pictures?</source>
        <translation>这些图片有什么不同？</translation>
    </message>
    <message>
        <source>What is said in the video?</source>
        <translation>视频里说了什么？</translation>
    </message>
    <message>
        <source>What is said, word for word?</source>
        <translation>里面说了什么？请逐字写出。</translation>
    </message>
    <message>
        <source>What is to be done, and by whom?</source>
        <translation>有哪些事要做，分别由谁来做？</translation>
    </message>
    <message>
        <source>What is unusual about it?</source>
        <translation>有什么不寻常的地方？</translation>
    </message>
    <message>
        <source>What is written in it?</source>
        <translation>上面写了什么？</translation>
    </message>
</context>
<context>
    <name>ProseView</name>
    <message>
        <source>Done: {0}</source>
        <translation>已完成：{0}</translation>
    </message>
    <message>
        <source>To do: {0}</source>
        <translation>待办：{0}</translation>
    </message>
</context>
<context>
    <name>QuestionEditor</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Edit the question</source>
        <translation>编辑提问</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
</context>
<context>
    <name>QuestionView</name>
    <message>
        <source>Copy question</source>
        <translation>复制提问</translation>
    </message>
    <message>
        <source>Delete question</source>
        <translation>删除提问</translation>
    </message>
    <message>
        <source>Edit question</source>
        <translation>编辑提问</translation>
    </message>
    <message>
        <source>What to do with the question</source>
        <translation>对此提问的操作</translation>
    </message>
</context>
<context>
    <name>QueueSide</name>
    <message>
        <source>Add recordings …</source>
        <translation>添加录音…</translation>
    </message>
    <message>
        <source>For the next recordings</source>
        <translation>用于接下来的录音</translation>
    </message>
    <message>
        <source>More models …</source>
        <translation>更多模型…</translation>
    </message>
    <message>
        <source>Recordings that you add are written down one after the other.</source>
        <translation>你添加的录音会逐个转写成文字。</translation>
    </message>
</context>
<context>
    <name>QueueView</name>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Space pauses a recording or lets it go on, Delete removes it.</source>
        <translation>空格键暂停或继续一段录音，Delete 移除它。</translation>
    </message>
    <message>
        <source>Write down again</source>
        <translation>重新转写</translation>
    </message>
</context>
<context>
    <name>ReadingAloud</name>
    <message>
        <source>Choose a voice</source>
        <translation>选择语音</translation>
    </message>
</context>
<context>
    <name>RequestRows</name>
    <message>
        <source>A Python for conversion: {0}</source>
        <translation>转换用的 Python：{0}</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>数据量</translation>
    </message>
    <message>
        <source>Conversion tools: {0}</source>
        <translation>转换工具：{0}</translation>
    </message>
    <message>
        <source>Files of {0}</source>
        <translation>{0} 的文件</translation>
    </message>
    <message>
        <source>The camera {0}</source>
        <translation>摄像头 {0}</translation>
    </message>
    <message>
        <source>The package {0}</source>
        <translation>软件包 {0}</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>What {0} holds</source>
        <translation>{0} 包含的内容</translation>
    </message>
</context>
<context>
    <name>ResultBox</name>
    <message>
        <source>Again, another seed</source>
        <translation>换一个种子再画一次</translation>
    </message>
    <message>
        <source>Ask about it</source>
        <translation>就此提问</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete the picture</source>
        <translation>删除图片</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>保存副本</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Start from this picture</source>
        <translation>以这张图片为起点</translation>
    </message>
    <message>
        <source>Take it into the chat</source>
        <translation>带到对话中</translation>
    </message>
    <message>
        <source>Use its settings</source>
        <translation>使用其设置</translation>
    </message>
    <message>
        <source>Use what this picture was made with</source>
        <translation>使用生成这张图片时的设置</translation>
    </message>
    <message>
        <source>Vary</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>What it was made with is not known.</source>
        <translation>不知道它是怎样画成的。</translation>
    </message>
</context>
<context>
    <name>RoleButton</name>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Role: {0}</source>
        <translation>角色：{0}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{0}, changed for this conversation</source>
        <translation>{0}，已为此对话更改</translation>
    </message>
</context>
<context>
    <name>RoleForm</name>
    <message>
        <source>A role needs a name. Until it has one it keeps the one before.</source>
        <translation>角色需要一个名称。填写之前将保留原来的名称。</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>For example: You are a patient teacher.</source>
        <translation>例如：你是一位有耐心的老师。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>This is too long to be kept. At most {0} characters.</source>
        <translation>内容太长，无法保存。最多 {0} 个字符。</translation>
    </message>
    <message>
        <source>Who the model is and what it minds, told before every conversation.</source>
        <translation>模型的身份和要注意的事项，每次对话前都会告诉模型。</translation>
    </message>
</context>
<context>
    <name>RoleList</name>
    <message>
        <source>Built in</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>我的角色</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>内置</translation>
    </message>
</context>
<context>
    <name>RoleMenu</name>
    <message>
        <source>Edit roles…</source>
        <translation>编辑角色…</translation>
    </message>
    <message>
        <source>No role</source>
        <translation>无角色</translation>
    </message>
    <message>
        <source>Only for this conversation…</source>
        <translation>仅用于此对话…</translation>
    </message>
</context>
<context>
    <name>RoleTools</name>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete this role</source>
        <translation>删除此角色</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>Duplicate this role</source>
        <translation>创建此角色的副本</translation>
    </message>
    <message>
        <source>Export this role</source>
        <translation>导出此角色</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Import roles</source>
        <translation>导入角色</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>New role</source>
        <translation>新建角色</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Describes pictures</source>
        <translation>描述图片</translation>
    </message>
    <message>
        <source>Explains simply</source>
        <translation>通俗讲解</translation>
    </message>
    <message>
        <source>Export the role</source>
        <translation>导出角色</translation>
    </message>
    <message>
        <source>Has ideas</source>
        <translation>出点子</translation>
    </message>
    <message>
        <source>Helps with code</source>
        <translation>编程帮手</translation>
    </message>
    <message>
        <source>Import roles</source>
        <translation>导入角色</translation>
    </message>
    <message>
        <source>Improves texts</source>
        <translation>润色文字</translation>
    </message>
    <message>
        <source>It is not on this PC, so the one in use answers.</source>
        <translation>这台电脑上没有它，将由当前使用的来回答。</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>The one in use</source>
        <translation>当前使用的</translation>
    </message>
    <message>
        <source>Translates</source>
        <translation>翻译</translation>
    </message>
    <message>
        <source>You are a translator. Translate what you are given into English, or into the language that is asked for. Keep meaning, tone and layout. Answer with the translation only.</source>
        <translation>你是一名翻译。把收到的内容译成英文，或译成对方要求的语言。保留原文的意思、语气和版式。只回复译文。</translation>
    </message>
    <message>
        <source>You are an editor. Correct spelling and grammar and make the text clearer, in its own language and without changing what it says. Give the improved text first, then the three most important changes.</source>
        <translation>你是一名编辑。改正错别字和语法错误，让文字更清楚；保持原来的语言，不改变原意。先给出改好的文字，再列出三处最重要的改动。</translation>
    </message>
    <message>
        <source>You are an experienced programmer. Answer with short, working code in a code block, then explain in a few sentences why it works and where it may fail.</source>
        <translation>你是一名经验丰富的程序员。先在代码块中给出简短、可运行的代码，再用几句话说明它为什么可行、在哪些情况下可能出错。</translation>
    </message>
    <message>
        <source>You describe pictures for people who cannot see them: first what it is in one sentence, then the important details, then any text in it, word for word. Do not guess what cannot be seen.</source>
        <translation>你为看不见图片的人描述图片：先用一句话说明图片是什么，再讲重要的细节，最后逐字写出图中的文字。看不到的内容不要猜测。</translation>
    </message>
    <message>
        <source>You explain things to people who know nothing of them. Use short sentences, everyday words and one example. Say so when you are not sure.</source>
        <translation>你向完全不了解的人讲解事物。使用短句、日常用语，并举一个例子。不确定时要直说。</translation>
    </message>
    <message>
        <source>You help to find ideas. Give ten that differ from each other, each in one line; the usual ones first, then the surprising ones.</source>
        <translation>你帮助大家寻找点子。给出十个各不相同的点子，每个占一行；先写常见的，再写出人意料的。</translation>
    </message>
</context>
<context>
    <name>RolesBody</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Each change is kept at once.</source>
        <translation>所有更改都会立即保存。</translation>
    </message>
</context>
<context>
    <name>RolesDialog</name>
    <message>
        <source>Discard what is not written</source>
        <translation>放弃未写入的更改</translation>
    </message>
    <message>
        <source>Hide this</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>New role</source>
        <translation>新建角色</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>{0} (copy)</source>
        <translation>{0}（副本）</translation>
    </message>
</context>
<context>
    <name>RoomTop</name>
    <message>
        <source>Back to chat</source>
        <translation>返回聊天</translation>
    </message>
</context>
<context>
    <name>Rooms</name>
    <message>
        <source>Add a model</source>
        <translation>添加模型</translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>置顶</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Unarchive</source>
        <translation>取消归档</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消置顶</translation>
    </message>
</context>
<context>
    <name>RowView</name>
    <message>
        <source>Get</source>
        <translation>获取</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
</context>
<context>
    <name>Runtime</name>
    <message>
        <source>Loading …</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>Loads with your next question</source>
        <translation>下次提问时加载</translation>
    </message>
    <message>
        <source>No model is installed</source>
        <translation>未安装模型</translation>
    </message>
    <message>
        <source>Not found on this PC</source>
        <translation>这台电脑上未找到</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Use CPU</source>
        <translation>改用 CPU</translation>
    </message>
</context>
<context>
    <name>Sampling</name>
    <message>
        <source>0 to 5. Low is sober and much the same each time, above 1 gets wild. 0 always takes the likeliest word.</source>
        <translation>0 到 5。数值低时回答稳重，每次都差不多；高于 1 时天马行空。0 总是选择可能性最大的词。</translation>
    </message>
    <message>
        <source>A whole number. With the same one, the same question gets the same answer.</source>
        <translation>整数。数值相同时，同样的提问会得到同样的回答。</translation>
    </message>
    <message>
        <source>Above 1 it repeats itself less. Up to 1.2 is usual; 1 changes nothing.</source>
        <translation>高于 1 时重复会更少。通常不超过 1.2；1 表示不作改变。</translation>
    </message>
    <message>
        <source>Another one for every answer</source>
        <translation>每次回答都不同</translation>
    </message>
    <message>
        <source>In tokens. A token is a short word, or a part of a longer one.</source>
        <translation>以 token 为单位。一个 token 是一个短词，或长词的一部分。</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>最长回答</translation>
    </message>
    <message>
        <source>Only so many of the likeliest words count.</source>
        <translation>只考虑可能性最大的这么多个词。</translation>
    </message>
    <message>
        <source>Repetition penalty</source>
        <translation>重复惩罚</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Stop words</source>
        <translation>停止词</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>The answer ends before the first of these. One on each line; \n stands for the end of a line.</source>
        <translation>回答会在首次出现其中任意一个之前结束。每行一个；\n 表示换行。</translation>
    </message>
    <message>
        <source>The model&apos;s own</source>
        <translation>模型默认值</translation>
    </message>
    <message>
        <source>This has to be {0}.</source>
        <translation>此处应为：{0}。</translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation>Top-k 采样</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>Top-p 采样</translation>
    </message>
    <message>
        <source>Up to 1. Only the likeliest words count that together have this share; 1 is all of them.</source>
        <translation>最大为 1。只考虑合计达到这一比例的最可能的词；1 表示全部考虑。</translation>
    </message>
    <message>
        <source>{0}, as usual</source>
        <translation>{0}（默认）</translation>
    </message>
</context>
<context>
    <name>SamplingForm</name>
    <message>
        <source>How it answers</source>
        <translation>回答方式</translation>
    </message>
    <message>
        <source>What is left empty is as the model has it.</source>
        <translation>留空的项目采用模型自身的设置。</translation>
    </message>
</context>
<context>
    <name>ScreenProblems</name>
    <message>
        <source>Allow it in System Settings, Privacy &amp; Security, Screen Recording, then start Sidelight again.</source>
        <translation>请在“系统设置”&gt;“隐私与安全性”&gt;“屏幕录制”中授予权限，然后重新启动 Sidelight。</translation>
    </message>
    <message>
        <source>Allow screenshots for Sidelight in the desktop&apos;s privacy settings, or take one with the desktop&apos;s own tool and paste it here.</source>
        <translation>请在桌面环境的隐私设置中允许 Sidelight 截屏，或使用桌面自带的截图工具，再粘贴到这里。</translation>
    </message>
    <message>
        <source>Check that the screen is unlocked and shows no protected video, and try again.</source>
        <translation>请确认屏幕已解锁，且没有显示受保护的视频，然后重试。</translation>
    </message>
    <message>
        <source>Install xdg-desktop-portal and its part for your desktop (-gnome, -kde or -wlr), or take a screenshot with the desktop&apos;s own tool and paste it here.</source>
        <translation>请安装 xdg-desktop-portal 及其对应你桌面环境的组件（-gnome、-kde 或 -wlr），或使用桌面自带的截图工具，再粘贴到这里。</translation>
    </message>
    <message>
        <source>Take a screenshot with the system&apos;s own tool, and paste it here.</source>
        <translation>请使用系统自带的截图工具，再粘贴到这里。</translation>
    </message>
    <message>
        <source>The desktop did not allow a picture of the screen.</source>
        <translation>桌面环境不允许截取屏幕。</translation>
    </message>
    <message>
        <source>The desktop did not answer the request for a picture of the screen.</source>
        <translation>桌面环境没有回应截屏请求。</translation>
    </message>
    <message>
        <source>The picture of the screen came out black.</source>
        <translation>截取的屏幕是全黑的。</translation>
    </message>
    <message>
        <source>The system gave no picture of the screen.</source>
        <translation>系统没有提供屏幕截图。</translation>
    </message>
    <message>
        <source>This desktop does not hand out pictures of the screen.</source>
        <translation>此桌面环境不支持截取屏幕。</translation>
    </message>
    <message>
        <source>Try again, or take a screenshot with the desktop&apos;s own tool and paste it here.</source>
        <translation>请重试，或使用桌面自带的截图工具，再粘贴到这里。</translation>
    </message>
    <message>
        <source>macOS does not let Sidelight see the screen.</source>
        <translation>macOS 不允许 Sidelight 查看屏幕。</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>Section</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>分类</translation>
    </message>
</context>
<context>
    <name>SectionPage</name>
    <message>
        <source>Reset this section</source>
        <translation>重置此分类</translation>
    </message>
</context>
<context>
    <name>SeedRow</name>
    <message>
        <source>Another one after each drawing</source>
        <translation>每次绘图后换一个</translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation>换一个种子</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>The same seed with the same settings makes the same picture again.</source>
        <translation>种子和设置都相同，就会再画出同一张图片。</translation>
    </message>
</context>
<context>
    <name>Senses</name>
    <message>
        <source>Camera picture</source>
        <translation>摄像头图片</translation>
    </message>
    <message>
        <source>Camera pictures</source>
        <translation>摄像头图片</translation>
    </message>
    <message>
        <source>Piece of the screen</source>
        <translation>屏幕截图</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>1024 by 1024 pixels with good detail; wants a graphics card or patience.</source>
        <translation>1024 × 1024 像素，细节丰富；需要显卡，否则要有耐心。</translation>
    </message>
    <message>
        <source>16-bit weights, as exact as the original: twice the size of the other choices, and slower on most devices.</source>
        <translation>16 位权重，与原版同样精确：大小是其他选项的两倍，在多数设备上也更慢。</translation>
    </message>
    <message>
        <source>4-bit weights are for what writes text only, and {name} has no such part.</source>
        <translation>4 位权重仅适用于生成文字的部分，而 {name} 没有这样的部分。</translation>
    </message>
    <message>
        <source>4-bit weights as the NPU needs them, rounded while it reads example texts (scale estimation): the best an NPU can have. It takes much longer and more memory to make.</source>
        <translation>NPU 所需的 4 位权重，一边读取示例文本一边舍入（缩放估计）：NPU 能达到的最佳效果。转换耗时更长，占用内存也更多。</translation>
    </message>
    <message>
        <source>4-bit weights as the NPU needs them, rounded with more care (AWQ): as small and quick, and closer to the original. It takes longer to make.</source>
        <translation>NPU 所需的 4 位权重，舍入更细致（AWQ）：同样小巧快速，更接近原版。转换耗时较长。</translation>
    </message>
    <message>
        <source>4-bit weights as the NPU needs them: small, quick and sparing with the battery; now and then a worse word than the original&apos;s.</source>
        <translation>NPU 所需的 4 位权重：小巧、快速、省电；用词偶尔不如原版。</translation>
    </message>
    <message>
        <source>4-bit weights in small groups, with 8 bits where it matters most: a little larger than “Fast and small”, and closer to the original. It takes longer to make.</source>
        <translation>小分组的 4 位权重，最关键的部分用 8 位：比“快速小巧”稍大，更接近原版。转换耗时较长。</translation>
    </message>
    <message>
        <source>4-bit weights: about a quarter of the original&apos;s size and the quickest answers. Models as small as this one lose much by it.</source>
        <translation>4 位权重：大小约为原版的四分之一，回答最快。这样小的模型会因此损失不少精度。</translation>
    </message>
    <message>
        <source>4-bit weights: about a quarter of the original&apos;s size and the quickest answers; now and then a worse word than the original&apos;s.</source>
        <translation>4 位权重：大小约为原版的四分之一，回答最快；用词偶尔不如原版。</translation>
    </message>
    <message>
        <source>8-bit weights, and the picture encoder, where there is one, as exact as the original&apos;s: the best answers, and the largest files.</source>
        <translation>8 位权重，图像编码器（如果有）与原版同样精确：回答最好，文件也最大。</translation>
    </message>
    <message>
        <source>8-bit weights: half of the original&apos;s size, answers that can hardly be told from the original&apos;s, and slower than with 4 bits.</source>
        <translation>8 位权重：大小为原版的一半，回答与原版几乎没有差别，比 4 位慢。</translation>
    </message>
    <message>
        <source>8-bit weights: half of the original&apos;s size. Models as small as this one would lose too much with 4 bits.</source>
        <translation>8 位权重：大小为原版的一半。这样小的模型用 4 位会损失太多精度。</translation>
    </message>
    <message>
        <source>8-bit weights: half the size, quicker, and hardly to be told from the original.</source>
        <translation>8 位权重：大小减半，更快，与原版几乎没有差别。</translation>
    </message>
    <message>
        <source>8-bit weights: half the size, quicker, and hardly to be told from the original; the same as “Fast and small” for models of this kind.</source>
        <translation>8 位权重：大小减半，更快，与原版几乎没有差别；对这类模型来说与“快速小巧”相同。</translation>
    </message>
    <message>
        <source>A capable all-rounder of 2024 for PCs with 16 GB; Qwen2.5 and Qwen3 answer better.</source>
        <translation>2024 年的全能模型，适合 16 GB 内存的电脑；Qwen2.5 和 Qwen3 的回答更好。</translation>
    </message>
    <message>
        <source>A draft and looking up in the text do not work together.</source>
        <translation>草稿模型与在文本中查找不能同时使用。</translation>
    </message>
    <message>
        <source>A file of the checkpoint is missing or damaged.</source>
        <translation>检查点的某个文件缺失或已损坏。</translation>
    </message>
    <message>
        <source>A file of {model} is missing or damaged.</source>
        <translation>{model} 的某个文件缺失或已损坏。</translation>
    </message>
    <message>
        <source>A good balance for recordings on any PC.</source>
        <translation>效果与速度均衡，任何电脑都能转写录音。</translation>
    </message>
    <message>
        <source>A good first chat model for PCs with 8 GB: quick and fluent, weak on facts.</source>
        <translation>适合入门的聊天模型，8 GB 内存的电脑即可：快速流畅，但事实方面较弱。</translation>
    </message>
    <message>
        <source>A group of {group_size} weights is not possible.</source>
        <translation>不能以 {group_size} 个权重为一组。</translation>
    </message>
    <message>
        <source>A model is being installed or removed, so the folder cannot be moved now.</source>
        <translation>有模型正在安装或移除，因此现在不能移动文件夹。</translation>
    </message>
    <message>
        <source>A model of this architecture cannot be converted.</source>
        <translation>这种架构的模型无法转换。</translation>
    </message>
    <message>
        <source>A part of the adapter “{name}” is missing.</source>
        <translation>适配器“{name}”缺少一部分。</translation>
    </message>
    <message>
        <source>A picture takes a minute or more.</source>
        <translation>生成一张图片需要一分钟以上。</translation>
    </message>
    <message>
        <source>A recording takes a quarter of its length or more.</source>
        <translation>转写录音所需的时间至少是录音时长的四分之一。</translation>
    </message>
    <message>
        <source>A second, small model belongs to it and is fetched too: {companion}.</source>
        <translation>还会一并下载配套的小模型：{companion}。</translation>
    </message>
    <message>
        <source>A share of {ratio:g} of the layers is not possible.</source>
        <translation>层的比例不能是 {ratio:g}。</translation>
    </message>
    <message>
        <source>A shortened Whisper large for English recordings.</source>
        <translation>精简版 Whisper large，用于英语录音。</translation>
    </message>
    <message>
        <source>A sign-in page or a filter of the network may stand in between, or the mirror&apos;s address is wrong; see to that, or choose another source for this model.</source>
        <translation>可能被网络的登录页面或过滤规则拦截，或者镜像站地址有误；请先解决，或为此模型选择其他来源。</translation>
    </message>
    <message>
        <source>A step up from the 135M: fluent short English answers, still weak on facts. Has to be converted on this PC.</source>
        <translation>比 135M 更进一步：英语短答流畅，事实方面仍较弱。需要在这台电脑上转换。</translation>
    </message>
    <message>
        <source>A stop word has {count} characters; it needs 1 to {most}.</source>
        <translation>某个停止词有 {count} 个字符；应为 1 到 {most} 个。</translation>
    </message>
    <message>
        <source>A transcript cannot be read.</source>
        <translation>无法读取一份文字稿。</translation>
    </message>
    <message>
        <source>AWQ and scale estimation are for 4-bit weights only.</source>
        <translation>AWQ 和缩放估计仅适用于 4 位权重。</translation>
    </message>
    <message>
        <source>About {rate:.0f} tokens/s, and {seconds:.0f} s to hear 30 s of sound. Memory and speed are calculated from its shape, not measured.</source>
        <translation>约 {rate:.0f} token/秒，听取 30 秒声音需 {seconds:.0f} 秒。内存和速度是根据模型结构计算的，并非实测。</translation>
    </message>
    <message>
        <source>Accept the terms on the model&apos;s page there, then {token}.</source>
        <translation>请先在该网站的模型页面接受条款，然后{token}。</translation>
    </message>
    <message>
        <source>Adapters cannot be merged into models {kind_words}.</source>
        <translation>适配器不能合并到这类模型（{kind_words}）中。</translation>
    </message>
    <message>
        <source>Adapters work on CPU and GPU, and not on the NPU.</source>
        <translation>适配器只能在 CPU 和 GPU 上使用，不能在 NPU 上使用。</translation>
    </message>
    <message>
        <source>Add your user to the group “video”.</source>
        <translation>请将你的用户加入“video”组。</translation>
    </message>
    <message>
        <source>Add yourself to the groups “render” and “video”, then log in again.</source>
        <translation>请将你的用户加入“render”和“video”组，然后重新登录。</translation>
    </message>
    <message>
        <source>Alibaba&apos;s speech recognition, strong in Chinese and its dialects. Has to be converted on this PC.</source>
        <translation>阿里巴巴的语音识别模型，擅长中文和各地方言。需要在这台电脑上转换。</translation>
    </message>
    <message>
        <source>Allow it if you trust their makers, or choose another model.</source>
        <translation>如果你信任其开发者，请允许；否则请选择其他模型。</translation>
    </message>
    <message>
        <source>Allow it if you trust where it comes from: {place}.</source>
        <translation>如果你信任其来源（{place}），请允许。</translation>
    </message>
    <message>
        <source>Allow it in the preferences, under Privacy, and try again.</source>
        <translation>请在偏好设置的“隐私”中允许联网，然后重试。</translation>
    </message>
    <message>
        <source>Allow it in the preferences, under Privacy, or choose a camera of this PC.</source>
        <translation>请在偏好设置的“隐私”中允许联网，或选择这台电脑上的摄像头。</translation>
    </message>
    <message>
        <source>Allow it in the system&apos;s sound or privacy settings, and hold to talk again.</source>
        <translation>请在系统的声音或隐私设置中允许，然后重新按住说话。</translation>
    </message>
    <message>
        <source>Allow it in {place}.</source>
        <translation>请在“{place}”中允许。</translation>
    </message>
    <message>
        <source>Allow it under Settings &gt; Privacy &amp; security &gt; Microphone, also for desktop apps, and hold to talk again.</source>
        <translation>请在“设置 &gt; 隐私和安全性 &gt; 麦克风”中允许，桌面应用也要允许，然后重新按住说话。</translation>
    </message>
    <message>
        <source>Allow it under System Settings &gt; Privacy &amp; Security &gt; Microphone, and start Sidelight again.</source>
        <translation>请在“系统设置 &gt; 隐私与安全性 &gt; 麦克风”中允许，然后重新启动 Sidelight。</translation>
    </message>
    <message>
        <source>Allow writing there, or move the models to another folder, and try again.</source>
        <translation>请允许写入该文件夹，或将模型移到其他文件夹，然后重试。</translation>
    </message>
    <message>
        <source>An NPU needs all layers in 4 bits.</source>
        <translation>NPU 要求所有层都用 4 位。</translation>
    </message>
    <message>
        <source>An NPU needs one scale a channel, or one for 128 weights.</source>
        <translation>NPU 要求每个通道或每 128 个权重使用一个缩放系数。</translation>
    </message>
    <message>
        <source>An NPU needs symmetric INT4 weights.</source>
        <translation>NPU 需要对称的 INT4 权重。</translation>
    </message>
    <message>
        <source>An NPU runs language models with 4-bit weights only.</source>
        <translation>NPU 只能运行 4 位权重的语言模型。</translation>
    </message>
    <message>
        <source>An environment for converting models (about {size}) is fetched first; later conversions use it again.</source>
        <translation>会先下载模型转换环境（约 {size}）；以后转换可重复使用。</translation>
    </message>
    <message>
        <source>Another program is probably using it; close that, and the picture comes by itself.</source>
        <translation>可能有其他程序正在使用它；关闭该程序后，画面会自动出现。</translation>
    </message>
    <message>
        <source>Answers come slower than one reads.</source>
        <translation>回答速度赶不上阅读速度。</translation>
    </message>
    <message>
        <source>Answers questions about short clips. Has to be converted on this PC.</source>
        <translation>回答有关视频短片的提问。需要在这台电脑上转换。</translation>
    </message>
    <message>
        <source>Answers questions about sounds and speech</source>
        <translation>回答有关声音和语音的提问</translation>
    </message>
    <message>
        <source>Ask again, or choose another device or a smaller model.</source>
        <translation>请重新提问，或选择其他设备或更小的模型。</translation>
    </message>
    <message>
        <source>Ask again.</source>
        <translation>请重新提问。</translation>
    </message>
    <message>
        <source>Ask again; it has been restarted.</source>
        <translation>引擎已重新启动，请重新提问。</translation>
    </message>
    <message>
        <source>Ask again; it starts by itself.</source>
        <translation>请重新提问，引擎会自动启动。</translation>
    </message>
    <message>
        <source>Attach it as a sound file to ask about what is said.</source>
        <translation>要询问其中所说的内容，请将它作为音频文件添加。</translation>
    </message>
    <message>
        <source>Attach the file again.</source>
        <translation>请重新添加该文件。</translation>
    </message>
    <message>
        <source>Behind a company proxy, add its certificate to pip&apos;s settings (`cert`) and try again.</source>
        <translation>如果使用公司代理，请将其证书添加到 pip 的设置（`cert`）中，然后重试。</translation>
    </message>
    <message>
        <source>Bring pip to version 24.1 or later, or install Sidelight again.</source>
        <translation>请将 pip 更新到 24.1 或更高版本，或重新安装 Sidelight。</translation>
    </message>
    <message>
        <source>Careful descriptions, charts and documents, for PCs with 16 GB.</source>
        <translation>描述细致，能读图表和文档，适合 16 GB 内存的电脑。</translation>
    </message>
    <message>
        <source>Careful transcripts; turbo is as good and much faster.</source>
        <translation>转写准确；turbo 效果相当，而且快得多。</translation>
    </message>
    <message>
        <source>Careful, detailed answers in many languages, for PCs with 32 GB or a large graphics card.</source>
        <translation>以多种语言给出细致详尽的回答，适合 32 GB 内存或配有大显存显卡的电脑。</translation>
    </message>
    <message>
        <source>Change it, or leave it to the model.</source>
        <translation>请更改，或交由模型决定。</translation>
    </message>
    <message>
        <source>Charts, documents and several pictures at once, for PCs with 16 GB. Has to be converted on this PC.</source>
        <translation>能读图表、文档，可同时看多张图片，适合 16 GB 内存的电脑。需要在这台电脑上转换。</translation>
    </message>
    <message>
        <source>Chat in English; runs on NPUs</source>
        <translation>英语聊天；可在 NPU 上运行</translation>
    </message>
    <message>
        <source>Check it in the system&apos;s sound settings, or choose another microphone.</source>
        <translation>请在系统的声音设置中检查，或选择其他麦克风。</translation>
    </message>
    <message>
        <source>Check it in the system&apos;s sound settings, or choose another output there, and play again.</source>
        <translation>请在系统的声音设置中检查，或在其中选择其他输出设备，然后重新播放。</translation>
    </message>
    <message>
        <source>Check its address, that it is switched on and in the same network.</source>
        <translation>请检查地址是否正确、摄像头是否已开启并处于同一网络。</translation>
    </message>
    <message>
        <source>Check its mute switch and its level. {allow}</source>
        <translation>请检查麦克风的静音开关和音量。{allow}</translation>
    </message>
    <message>
        <source>Check its plug and its switch; its picture comes back by itself.</source>
        <translation>请检查连接线和开关；画面会自动恢复。</translation>
    </message>
    <message>
        <source>Check its plug or its connection; it is tried again by itself.</source>
        <translation>请检查连接线或网络连接；之后会自动重试。</translation>
    </message>
    <message>
        <source>Check that disk, or choose a folder on another one.</source>
        <translation>请检查该磁盘，或选择其他磁盘上的文件夹。</translation>
    </message>
    <message>
        <source>Check that it is plugged in, that no other program is using it, and that this app may use it ({allowed}).</source>
        <translation>请确认它已接好、没有其他程序正在使用，并且允许此应用使用（{allowed}）。</translation>
    </message>
    <message>
        <source>Check that it is plugged in, that no other program is using it.</source>
        <translation>请确认它已接好，并且没有其他程序正在使用。</translation>
    </message>
    <message>
        <source>Check that it is still there and may be read, and try again.</source>
        <translation>请确认它仍在原处并且可以读取，然后重试。</translation>
    </message>
    <message>
        <source>Check that it is switched on and connected; its picture comes back by itself.</source>
        <translation>请确认摄像头已开启并已连接；画面会自动恢复。</translation>
    </message>
    <message>
        <source>Check that it is there and that you may read it.</source>
        <translation>请确认文件存在，并且你有权读取。</translation>
    </message>
    <message>
        <source>Check that the folder of the models can be written to, and try again.</source>
        <translation>请确认模型文件夹可以写入，然后重试。</translation>
    </message>
    <message>
        <source>Check that the folder {config} can be written to.</source>
        <translation>请确认文件夹 {config} 可以写入。</translation>
    </message>
    <message>
        <source>Check that the folder {folder} can be written to, and try again.</source>
        <translation>请确认文件夹 {folder} 可以写入，然后重试。</translation>
    </message>
    <message>
        <source>Check that the right microphone is picked and not muted, and try again.</source>
        <translation>请确认所选的麦克风正确且未静音，然后重试。</translation>
    </message>
    <message>
        <source>Check that their folder is there and may be written, and that nothing locks it.</source>
        <translation>请确认对话所在的文件夹存在、可以写入，并且没有被锁定。</translation>
    </message>
    <message>
        <source>Check that there is room on the disk and that you may write there, and try again.</source>
        <translation>请确认磁盘有足够空间且你有写入权限，然后重试。</translation>
    </message>
    <message>
        <source>Check that you may open it and that its disk is connected, and choose it again.</source>
        <translation>请确认你有权打开且其磁盘已连接，然后重新选择。</translation>
    </message>
    <message>
        <source>Check that you may read it and that its drive is connected, and attach it again.</source>
        <translation>请确认你有权读取且其驱动器已连接，然后重新添加。</translation>
    </message>
    <message>
        <source>Check that you may write to {folder}, and try again.</source>
        <translation>请确认你有权写入 {folder}，然后重试。</translation>
    </message>
    <message>
        <source>Check that your access token may read it and {token}, or choose another source for this model.</source>
        <translation>请确认你的访问令牌有读取权限，并{token}，或为此模型选择其他来源。</translation>
    </message>
    <message>
        <source>Check the connection and the proxy in the preferences, and try again.</source>
        <translation>请检查网络连接和首选项中的代理设置，然后重试。</translation>
    </message>
    <message>
        <source>Check the connection; where that host is blocked set a mirror or a proxy in the network settings, or choose another source for this model.</source>
        <translation>请检查网络连接；如果该网站被屏蔽，请在网络设置中设置镜像站或代理，或为此模型选择其他来源。</translation>
    </message>
    <message>
        <source>Check the date of this PC; behind a company proxy name its certificate in the variable SSL_CERT_FILE, or choose another source for this model.</source>
        <translation>请检查电脑的日期；如果使用公司代理，请在环境变量 SSL_CERT_FILE 中指定其证书，或为此模型选择其他来源。</translation>
    </message>
    <message>
        <source>Check the network and try again; what is installed already works without it.</source>
        <translation>请检查网络后重试；已安装的内容无需联网也能使用。</translation>
    </message>
    <message>
        <source>Check the proxy in the network settings or of the system, or choose another source for this model.</source>
        <translation>请检查网络设置或系统中的代理，或为此模型选择其他来源。</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s address and password in the system&apos;s or pip&apos;s settings and try again.</source>
        <translation>请在系统或 pip 的设置中检查代理的地址和密码，然后重试。</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s address, user and password in the network settings, or choose another source for this model.</source>
        <translation>请在网络设置中检查代理的地址、用户名和密码，或为此模型选择其他来源。</translation>
    </message>
    <message>
        <source>Check the repository&apos;s name; for a private one give your access token, or choose another source for this model.</source>
        <translation>请检查仓库的名称；如果是私有仓库，请提供你的访问令牌，或为此模型选择其他来源。</translation>
    </message>
    <message>
        <source>Check what it is, or attach a new copy.</source>
        <translation>请确认它是什么文件，或添加新的副本。</translation>
    </message>
    <message>
        <source>Check whether it was moved or renamed, and attach it again.</source>
        <translation>请检查它是否已被移动或重命名，然后重新添加。</translation>
    </message>
    <message>
        <source>Check whether it was moved or renamed, or choose another.</source>
        <translation>请检查它是否已被移动或重命名，或选择其他文件。</translation>
    </message>
    <message>
        <source>Check whether the disk is connected and the file was moved, and choose it again.</source>
        <translation>请检查磁盘是否已连接、文件是否被移动，然后重新选择。</translation>
    </message>
    <message>
        <source>Check whether the disk is connected and the folder was moved, and add the model again.</source>
        <translation>请检查磁盘是否已连接、文件夹是否已被移动，然后重新添加模型。</translation>
    </message>
    <message>
        <source>Check whether the disk is connected and the folder was moved, and choose it again.</source>
        <translation>请检查磁盘是否已连接、文件夹是否已被移动，然后重新选择。</translation>
    </message>
    <message>
        <source>Choose CPU, GPU or NPU, so that it is known what answers.</source>
        <translation>请选择 CPU、GPU 或 NPU，以便确知由哪个设备回答。</translation>
    </message>
    <message>
        <source>Choose CPU, or update the device&apos;s driver and try again.</source>
        <translation>请选择 CPU，或更新设备的驱动程序后重试。</translation>
    </message>
    <message>
        <source>Choose FP16.</source>
        <translation>请选择 FP16。</translation>
    </message>
    <message>
        <source>Choose INT4, or the processor.</source>
        <translation>请选择 INT4，或改用处理器。</translation>
    </message>
    <message>
        <source>Choose INT4.</source>
        <translation>请选择 INT4。</translation>
    </message>
    <message>
        <source>Choose INT8 or FP16.</source>
        <translation>请选择 INT8 或 FP16。</translation>
    </message>
    <message>
        <source>Choose a JSON, Markdown or HTML file that was.</source>
        <translation>请选择由 Sidelight 导出的 JSON、Markdown 或 HTML 文件。</translation>
    </message>
    <message>
        <source>Choose a LoRA adapter, or the whole fine-tuned model.</source>
        <translation>请选择 LoRA 适配器，或完整的微调模型。</translation>
    </message>
    <message>
        <source>Choose a LoRA adapter: a .safetensors file, or a folder with adapter_config.json.</source>
        <translation>请选择 LoRA 适配器：.safetensors 文件，或含有 adapter_config.json 的文件夹。</translation>
    </message>
    <message>
        <source>Choose a Stable Diffusion or FLUX model.</source>
        <translation>请选择 Stable Diffusion 或 FLUX 模型。</translation>
    </message>
    <message>
        <source>Choose a Whisper model, or one for chat.</source>
        <translation>请选择 Whisper 模型，或聊天模型。</translation>
    </message>
    <message>
        <source>Choose a draft in the OpenVINO format, or answer without one.</source>
        <translation>请选择 OpenVINO 格式的草稿模型，或不使用草稿模型来回答。</translation>
    </message>
    <message>
        <source>Choose a draft of the same family, or answer without one.</source>
        <translation>请选择同一系列的草稿模型，或不使用草稿模型来回答。</translation>
    </message>
    <message>
        <source>Choose a draft with a tokenizer.json, or answer without one.</source>
        <translation>请选择带有 tokenizer.json 的草稿模型，或不使用草稿模型来回答。</translation>
    </message>
    <message>
        <source>Choose a file that was exported from here.</source>
        <translation>请选择从这里导出的文件。</translation>
    </message>
    <message>
        <source>Choose a folder outside of it.</source>
        <translation>请选择该文件夹以外的文件夹。</translation>
    </message>
    <message>
        <source>Choose a folder with an OpenVINO model (openvino_model.xml and the like), a folder with a Hugging Face checkpoint (config.json and .safetensors files), or a .gguf file.</source>
        <translation>请选择包含 OpenVINO 模型的文件夹（openvino_model.xml 等）、包含 Hugging Face 检查点的文件夹（config.json 和 .safetensors 文件），或 .gguf 文件。</translation>
    </message>
    <message>
        <source>Choose a group size of -1 or 128.</source>
        <translation>请将分组大小设为 -1 或 128。</translation>
    </message>
    <message>
        <source>Choose a model for chat that takes no pictures, or answer without a draft.</source>
        <translation>请选择不接受图片的聊天模型，或不使用草稿模型来回答。</translation>
    </message>
    <message>
        <source>Choose a model for chat, for pictures, or one that draws.</source>
        <translation>请选择聊天模型、视觉模型或绘图模型。</translation>
    </message>
    <message>
        <source>Choose a model for chat, speech or drawing.</source>
        <translation>请选择聊天、语音或绘图模型。</translation>
    </message>
    <message>
        <source>Choose a model for chat, the one that the adapter was made for.</source>
        <translation>请选择聊天模型，即该适配器所针对的模型。</translation>
    </message>
    <message>
        <source>Choose a model for chat.</source>
        <translation>请选择聊天模型。</translation>
    </message>
    <message>
        <source>Choose a model of another family, or a ready-made build.</source>
        <translation>请选择其他系列的模型，或现成版本。</translation>
    </message>
    <message>
        <source>Choose a model of one of these families, {lists}.</source>
        <translation>请选择以下系列的模型：{lists}。</translation>
    </message>
    <message>
        <source>Choose a model that draws.</source>
        <translation>请选择一个能画图的模型。</translation>
    </message>
    <message>
        <source>Choose a model that speaks the language of the text.</source>
        <translation>请选择会说这段文字所用语言的模型。</translation>
    </message>
    <message>
        <source>Choose a model that speaks.</source>
        <translation>请选择一个语音合成模型。</translation>
    </message>
    <message>
        <source>Choose a ratio between 0 and 1.</source>
        <translation>请选择 0 到 1 之间的比例。</translation>
    </message>
    <message>
        <source>Choose a ratio of 1.</source>
        <translation>请将比例设为 1。</translation>
    </message>
    <message>
        <source>Choose a ready-made build of this model, or a smaller model.</source>
        <translation>请选择此模型的现成版本，或更小的模型。</translation>
    </message>
    <message>
        <source>Choose a smaller size, such as {width} x {height}, or close other programs.</source>
        <translation>请选择较小的尺寸，例如 {width} × {height}，或关闭其他程序。</translation>
    </message>
    <message>
        <source>Choose a speech model.</source>
        <translation>请选择语音识别模型。</translation>
    </message>
    <message>
        <source>Choose a speed from {slowest:g} to {fastest:g}.</source>
        <translation>请选择 {slowest:g} 到 {fastest:g} 之间的语速。</translation>
    </message>
    <message>
        <source>Choose a video file, or a camera.</source>
        <translation>请选择视频文件或摄像头。</translation>
    </message>
    <message>
        <source>Choose an empty folder for the models, or one that does not exist yet.</source>
        <translation>请为模型选择空文件夹，或尚不存在的文件夹。</translation>
    </message>
    <message>
        <source>Choose another device or a model made for this one, or update the device&apos;s driver.</source>
        <translation>请选择其他设备或适合此设备的模型，或更新设备的驱动程序。</translation>
    </message>
    <message>
        <source>Choose another device or a smaller model, or start a new chat.</source>
        <translation>请选择其他设备或更小的模型，或开始新对话。</translation>
    </message>
    <message>
        <source>Choose another device or a smaller model.</source>
        <translation>请选择其他设备或更小的模型。</translation>
    </message>
    <message>
        <source>Choose another device or another model.</source>
        <translation>请选择其他设备或其他模型。</translation>
    </message>
    <message>
        <source>Choose another device, a smaller form (“Fast and small”), or a smaller model.</source>
        <translation>请选择其他设备、更小的版本（“快速小巧”）或更小的模型。</translation>
    </message>
    <message>
        <source>Choose another device, or answer without them.</source>
        <translation>请选择其他设备，或不使用此功能回答。</translation>
    </message>
    <message>
        <source>Choose another device, or install the device&apos;s driver and start again.</source>
        <translation>请选择其他设备，或安装设备的驱动程序后重新启动。</translation>
    </message>
    <message>
        <source>Choose another device, or switch the adapters off.</source>
        <translation>请选择其他设备，或关闭适配器。</translation>
    </message>
    <message>
        <source>Choose another device, start a new chat, or ask with less text or fewer pictures.</source>
        <translation>请选择其他设备、开始新对话，或减少提问中的文字或图片。</translation>
    </message>
    <message>
        <source>Choose another device.</source>
        <translation>请选择其他设备。</translation>
    </message>
    <message>
        <source>Choose another folder for them.</source>
        <translation>请为模型选择其他文件夹。</translation>
    </message>
    <message>
        <source>Choose another folder, or check that you may write into this one.</source>
        <translation>请选择其他文件夹，或确认你有权写入此文件夹。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>请选择其他文件夹。</translation>
    </message>
    <message>
        <source>Choose another model.</source>
        <translation>请选择其他模型。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请选择其他名称。</translation>
    </message>
    <message>
        <source>Choose another one, or add it again from its file.</source>
        <translation>请选择其他适配器，或从文件重新添加。</translation>
    </message>
    <message>
        <source>Choose another recipe, or update Sidelight.</source>
        <translation>请选择其他方案，或更新 Sidelight。</translation>
    </message>
    <message>
        <source>Choose another source for it.</source>
        <translation>请为它选择其他来源。</translation>
    </message>
    <message>
        <source>Choose another voice, or install a model that speaks in the library.</source>
        <translation>请选择其他语音，或在模型库中安装一个语音合成模型。</translation>
    </message>
    <message>
        <source>Choose more strength.</source>
        <translation>请选择更大的强度。</translation>
    </message>
    <message>
        <source>Choose one exported from here.</source>
        <translation>请选择从这里导出的文件。</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>请从列表中选择一个。</translation>
    </message>
    <message>
        <source>Choose one of its ready-made builds.</source>
        <translation>请选择它的某个现成版本。</translation>
    </message>
    <message>
        <source>Choose one of the files instead of the folder.</source>
        <translation>请不要选择文件夹，而是选择其中一个文件。</translation>
    </message>
    <message>
        <source>Choose one of the folders inside.</source>
        <translation>请选择其中的某个文件夹。</translation>
    </message>
    <message>
        <source>Choose one of them.</source>
        <translation>请选择其中一个。</translation>
    </message>
    <message>
        <source>Choose one of these, or install the device&apos;s driver and start again.</source>
        <translation>请从中选择一个，或安装设备的驱动程序后重新启动。</translation>
    </message>
    <message>
        <source>Choose one of these: {known}.</source>
        <translation>请从以下选项中选择：{known}。</translation>
    </message>
    <message>
        <source>Choose one of these: {voices}.</source>
        <translation>请从以下语音中选择：{voices}。</translation>
    </message>
    <message>
        <source>Choose one of {sizes}, or -1 for one scale a channel.</source>
        <translation>请选择 {sizes} 之一，或选择 -1 表示每个通道一个缩放系数。</translation>
    </message>
    <message>
        <source>Choose small models.</source>
        <translation>请选择小模型。</translation>
    </message>
    <message>
        <source>Choose symmetric weights.</source>
        <translation>请选择对称权重。</translation>
    </message>
    <message>
        <source>Choose the Q4_0, Q4_1, Q8_0 or F16 file of it.</source>
        <translation>请选择它的 Q4_0、Q4_1、Q8_0 或 F16 文件。</translation>
    </message>
    <message>
        <source>Choose the folder that holds adapter_config.json and adapter_model.safetensors.</source>
        <translation>请选择包含 adapter_config.json 和 adapter_model.safetensors 的文件夹。</translation>
    </message>
    <message>
        <source>Choose the folder that holds it together with its config.json.</source>
        <translation>请选择同时包含它和 config.json 的文件夹。</translation>
    </message>
    <message>
        <source>Choose the model that it was made for, {base}.</source>
        <translation>请选择它所针对的模型：{base}。</translation>
    </message>
    <message>
        <source>Choose the model that it was made for.</source>
        <translation>请选择该适配器所针对的模型。</translation>
    </message>
    <message>
        <source>Choose the original model that it was made from.</source>
        <translation>请选择其转换前的原始模型。</translation>
    </message>
    <message>
        <source>Choose the picture too, or leave the mask out.</source>
        <translation>请同时选择图片，或去掉蒙版。</translation>
    </message>
    <message>
        <source>Choose the processor or the graphics, or a model that hears.</source>
        <translation>请选择处理器或显卡，或选择能听的模型。</translation>
    </message>
    <message>
        <source>Choose the processor or the graphics.</source>
        <translation>请选择处理器或显卡。</translation>
    </message>
    <message>
        <source>Choose “Most accurate”, or a ready-made build of this model.</source>
        <translation>请选择“精度最高”，或此模型的现成版本。</translation>
    </message>
    <message>
        <source>Close other programs and try again, or choose a smaller model or a ready-made build of it.</source>
        <translation>请关闭其他程序后重试，或选择更小的模型，或它的现成版本。</translation>
    </message>
    <message>
        <source>Close other programs first: the conversion takes {need} of memory, and {free} are free now.</source>
        <translation>请先关闭其他程序：转换需要 {need} 内存，目前可用 {free}。</translation>
    </message>
    <message>
        <source>Close other programs or choose a smaller model.</source>
        <translation>请关闭其他程序，或选择更小的模型。</translation>
    </message>
    <message>
        <source>Close other programs, start a new chat, or choose a smaller model.</source>
        <translation>请关闭其他程序、开始新对话，或选择更小的模型。</translation>
    </message>
    <message>
        <source>Close other windows of Sidelight, or choose another model there, and try again.</source>
        <translation>请关闭 Sidelight 的其他窗口，或在其中选择其他模型，然后重试。</translation>
    </message>
    <message>
        <source>Close the program that records from it, or choose another microphone.</source>
        <translation>请关闭正在用它录音的程序，或选择其他麦克风。</translation>
    </message>
    <message>
        <source>Close what uses the folder {folder}, and try again.</source>
        <translation>请关闭正在使用文件夹 {folder} 的程序，然后重试。</translation>
    </message>
    <message>
        <source>Close whatever uses it, and try again.</source>
        <translation>请关闭正在使用它的程序，然后重试。</translation>
    </message>
    <message>
        <source>Compare it with what the camera&apos;s manual says.</source>
        <translation>请与摄像头的说明书核对。</translation>
    </message>
    <message>
        <source>Connect it, or choose another folder for the models.</source>
        <translation>请连接该磁盘，或为模型选择其他文件夹。</translation>
    </message>
    <message>
        <source>Connect the disk that it is on, or choose another folder for the models.</source>
        <translation>请连接其所在的磁盘，或为模型选择其他文件夹。</translation>
    </message>
    <message>
        <source>Convert it again.</source>
        <translation>请重新转换。</translation>
    </message>
    <message>
        <source>Convert the model that it was made for together with the adapter.</source>
        <translation>请将它所针对的模型与该适配器一起转换。</translation>
    </message>
    <message>
        <source>Converting needs a Python of its own, and none that fits was found on this PC.</source>
        <translation>转换需要单独的 Python，但在这台电脑上没有找到合适的版本。</translation>
    </message>
    <message>
        <source>Copy or download it again, and attach the new copy.</source>
        <translation>请重新复制或下载，然后添加新的副本。</translation>
    </message>
    <message>
        <source>Copy or download it again, or save it as JPEG or PNG, and attach that.</source>
        <translation>请重新复制或下载，或另存为 JPEG 或 PNG，然后添加。</translation>
    </message>
    <message>
        <source>Copy or download it again, or save it as WAV or FLAC, and attach that.</source>
        <translation>请重新复制或下载，或另存为 WAV 或 FLAC，然后添加。</translation>
    </message>
    <message>
        <source>Correct the mirror&apos;s address in the network settings; it begins with https://.</source>
        <translation>请在网络设置中更正镜像站的地址；应以 https:// 开头。</translation>
    </message>
    <message>
        <source>Demo: knows coloured shapes only</source>
        <translation>演示：只认识彩色图形</translation>
    </message>
    <message>
        <source>Describe the picture, then draw it.</source>
        <translation>先描述这张图片，然后再画。</translation>
    </message>
    <message>
        <source>Describes pictures and reads short text, on PCs with 8 GB.</source>
        <translation>描述图片、读取简短文字，8 GB 内存的电脑即可。</translation>
    </message>
    <message>
        <source>Describes pictures and reads text in them, on PCs with 8 GB.</source>
        <translation>描述图片、读取其中的文字，8 GB 内存的电脑即可。</translation>
    </message>
    <message>
        <source>Describes pictures on almost any PC; makes mistakes with details.</source>
        <translation>几乎在任何电脑上都能描述图片；细节上会出错。</translation>
    </message>
    <message>
        <source>Do not trust this repository; choose another source for this model.</source>
        <translation>请勿信任此仓库；请为此模型选择其他来源。</translation>
    </message>
    <message>
        <source>Draw it again.</source>
        <translation>请重新绘制。</translation>
    </message>
    <message>
        <source>Draws in four steps what others draw in twenty: the quickest here, a little soft.</source>
        <translation>别的模型要二十步，它四步就能画好：这里最快的模型，画面稍柔。</translation>
    </message>
    <message>
        <source>English chat for PCs with 8 GB</source>
        <translation>英语聊天，适合 8 GB 内存的电脑</translation>
    </message>
    <message>
        <source>English chat with a short memory; runs on NPUs</source>
        <translation>英语聊天，上下文较短；可在 NPU 上运行</translation>
    </message>
    <message>
        <source>English only, very good and quick</source>
        <translation>仅限英语，效果出色，速度快</translation>
    </message>
    <message>
        <source>English speech, quick, makes small mistakes</source>
        <translation>英语语音识别，速度快，有小错误</translation>
    </message>
    <message>
        <source>English voice, a little robotic</source>
        <translation>英语语音，略带机器腔</translation>
    </message>
    <message>
        <source>Everyday chat in eight languages</source>
        <translation>日常聊天，支持八种语言</translation>
    </message>
    <message>
        <source>Everyday chat in many languages; runs on NPUs</source>
        <translation>日常聊天，支持多种语言；可在 NPU 上运行</translation>
    </message>
    <message>
        <source>Excellent chat, needs 32 GB</source>
        <translation>聊天效果极佳，需要 32 GB 内存</translation>
    </message>
    <message>
        <source>Excellent picture and video chat</source>
        <translation>聊图片和视频，效果极佳</translation>
    </message>
    <message>
        <source>Export fewer conversations at a time, and import those files.</source>
        <translation>请每次少导出一些对话，然后导入这些文件。</translation>
    </message>
    <message>
        <source>Export fewer conversations at a time.</source>
        <translation>请每次少导出一些对话。</translation>
    </message>
    <message>
        <source>Export the conversation again where it came from, and import that file.</source>
        <translation>请从原处重新导出对话，然后导入该文件。</translation>
    </message>
    <message>
        <source>Faster answers work on CPU and GPU, not on the NPU.</source>
        <translation>更快的回答适用于 CPU 和 GPU，不适用于 NPU。</translation>
    </message>
    <message>
        <source>Follows long descriptions and writes short words into pictures. The original is given only to accounts that accepted Stability&apos;s terms.</source>
        <translation>能按长描述作画，并在图片中写出简短文字。原版仅提供给已接受 Stability 条款的账号。</translation>
    </message>
    <message>
        <source>Free some room or choose another disk, then export again.</source>
        <translation>请释放一些空间或选择其他磁盘，然后重新导出。</translation>
    </message>
    <message>
        <source>Free some room, and try again.</source>
        <translation>请释放一些空间，然后重试。</translation>
    </message>
    <message>
        <source>Free some room, or move the models to a larger disk.</source>
        <translation>请释放一些空间，或将模型移到更大的磁盘。</translation>
    </message>
    <message>
        <source>Free some room, or remove a model or conversion tools you do not use, and try again.</source>
        <translation>请释放一些空间，或移除不用的模型或转换工具，然后重试。</translation>
    </message>
    <message>
        <source>Free some room, or remove a model you do not use, and try again.</source>
        <translation>请释放一些空间，或移除不用的模型，然后重试。</translation>
    </message>
    <message>
        <source>Free some room; what was said is kept in memory and saved then.</source>
        <translation>请释放一些空间；对话内容会暂存在内存中，届时再保存。</translation>
    </message>
    <message>
        <source>Get it as OpenVINO IR, or choose a GGUF of a Llama, Qwen2 or Qwen3 model.</source>
        <translation>请获取其 OpenVINO IR 格式，或选择 Llama、Qwen2 或 Qwen3 模型的 GGUF。</translation>
    </message>
    <message>
        <source>Get the adapter as a real .safetensors file, and choose that.</source>
        <translation>请获取真正的 .safetensors 格式的适配器，然后选择它。</translation>
    </message>
    <message>
        <source>Get the checkpoint again, with all of its files.</source>
        <translation>请重新获取检查点及其全部文件。</translation>
    </message>
    <message>
        <source>Get the file again from where it came from, and choose the new copy.</source>
        <translation>请从原来的来源重新获取该文件，然后选择新的副本。</translation>
    </message>
    <message>
        <source>Get the model again, and choose the new copy.</source>
        <translation>请重新获取模型，然后选择新的副本。</translation>
    </message>
    <message>
        <source>Get the model as .safetensors files or as an OpenVINO model, and choose that folder.</source>
        <translation>请获取 .safetensors 文件格式的模型或 OpenVINO 模型，然后选择其文件夹。</translation>
    </message>
    <message>
        <source>Get the model as a single .gguf file, or join the parts with llama-gguf-split.</source>
        <translation>请获取单个 .gguf 文件的模型，或用 llama-gguf-split 合并各部分。</translation>
    </message>
    <message>
        <source>Get the model as its makers published it, or save it again with transformers 4.57.</source>
        <translation>请获取开发者发布的原始模型，或用 transformers 4.57 重新保存。</translation>
    </message>
    <message>
        <source>Get the picture model as OpenVINO IR.</source>
        <translation>请获取该视觉模型的 OpenVINO IR 格式。</translation>
    </message>
    <message>
        <source>Get the same model in the OpenVINO format, or convert it from a checkpoint.</source>
        <translation>请获取同一模型的 OpenVINO 格式版本，或从检查点转换。</translation>
    </message>
    <message>
        <source>Get the whole folder again, and choose it.</source>
        <translation>请重新获取整个文件夹，然后选择它。</translation>
    </message>
    <message>
        <source>Get the whole model again, and choose its folder.</source>
        <translation>请重新获取完整的模型，然后选择其文件夹。</translation>
    </message>
    <message>
        <source>Give a code such as “en” or “zh”, or let the model find out.</source>
        <translation>请提供“en”或“zh”之类的代码，或由模型自动识别。</translation>
    </message>
    <message>
        <source>Give a text with words in it.</source>
        <translation>请提供含有文字的内容。</translation>
    </message>
    <message>
        <source>Give it a picture and a mask, or choose another model that draws.</source>
        <translation>请给它一张图片和一个蒙版，或选择其他绘图模型。</translation>
    </message>
    <message>
        <source>Give it one, then import it again.</source>
        <translation>请在文件中为角色命名，然后重新导入。</translation>
    </message>
    <message>
        <source>Give one device, or three for text, steps and pixels, such as CPU,GPU,CPU.</source>
        <translation>请给出一个设备，或分别用于文本、步骤和像素的三个设备，例如 CPU,GPU,CPU。</translation>
    </message>
    <message>
        <source>Give one that begins with {first} or {last}.</source>
        <translation>请输入以 {first} 或 {last} 开头的地址。</translation>
    </message>
    <message>
        <source>Good chat in eight languages, long texts</source>
        <translation>支持八种语言和长文本，聊天效果不错</translation>
    </message>
    <message>
        <source>Good chat in many languages</source>
        <translation>支持多种语言，聊天效果不错</translation>
    </message>
    <message>
        <source>Good descriptions and document reading; a picture takes much memory.</source>
        <translation>描述和文档阅读能力不错；每张图片占用大量内存。</translation>
    </message>
    <message>
        <source>Good enough for short questions in the large languages.</source>
        <translation>用主要语言作简短提问已经够用。</translation>
    </message>
    <message>
        <source>Good everyday chat in a hundred languages</source>
        <translation>支持一百种语言，日常聊天效果不错</translation>
    </message>
    <message>
        <source>Good everyday chat, strong in arithmetic</source>
        <translation>日常聊天效果不错，擅长算术</translation>
    </message>
    <message>
        <source>Good picture and video chat</source>
        <translation>聊图片和视频，效果不错</translation>
    </message>
    <message>
        <source>Good picture chat</source>
        <translation>聊图片，效果不错</translation>
    </message>
    <message>
        <source>Good picture chat that reads text well</source>
        <translation>聊图片，效果不错，擅长读取文字</translation>
    </message>
    <message>
        <source>Google&apos;s larger picture model, with good writing in many languages. The hub gives it only to accounts that accepted Google&apos;s terms.</source>
        <translation>Google 较大的视觉模型，多种语言的文笔都不错。模型网站仅向已接受 Google 条款的账号提供它。</translation>
    </message>
    <message>
        <source>Google&apos;s small picture model with an NPU build; every picture is scaled to the same small size. The hub gives it only to accounts that accepted Google&apos;s terms.</source>
        <translation>Google 的小型视觉模型，有 NPU 版本；所有图片都会缩放到同样的小尺寸。模型网站仅向已接受 Google 条款的账号提供它。</translation>
    </message>
    <message>
        <source>Graphics do not know NF4 weights.</source>
        <translation>显卡不支持 NF4 权重。</translation>
    </message>
    <message>
        <source>Guesses the next words so that Llama 3.1 8B answers faster, with the same answers. Does nothing alone.</source>
        <translation>预先猜测后续词语，让 Llama 3.1 8B 回答更快，内容不变。不能单独使用。</translation>
    </message>
    <message>
        <source>Guesses the next words so that Phi-3 mini answers faster, with the same answers. Does nothing alone.</source>
        <translation>预先猜测后续词语，让 Phi-3 mini 回答更快，内容不变。不能单独使用。</translation>
    </message>
    <message>
        <source>Guesses the next words so that Phi-4 mini answers faster, with the same answers. Does nothing alone.</source>
        <translation>预先猜测后续词语，让 Phi-4 mini 回答更快，内容不变。不能单独使用。</translation>
    </message>
    <message>
        <source>Helper: makes Llama 3.1 8B faster</source>
        <translation>辅助模型：让 Llama 3.1 8B 更快</translation>
    </message>
    <message>
        <source>Helper: makes Phi-3 mini faster</source>
        <translation>辅助模型：让 Phi-3 mini 更快</translation>
    </message>
    <message>
        <source>Helper: makes Phi-4 mini faster</source>
        <translation>辅助模型：让 Phi-4 mini 更快</translation>
    </message>
    <message>
        <source>Helper: makes Qwen3 8B faster</source>
        <translation>辅助模型：让 Qwen3 8B 更快</translation>
    </message>
    <message>
        <source>Hold to talk again to say more.</source>
        <translation>要继续说，请再次按住说话。</translation>
    </message>
    <message>
        <source>Hugging Face gives {repository} only to accounts that accepted its terms; an access token is needed.</source>
        <translation>Hugging Face 仅向已接受条款的账号提供 {repository}；需要访问令牌。</translation>
    </message>
    <message>
        <source>In the folder “{name}”, adapter_model.safetensors is missing.</source>
        <translation>文件夹“{name}”中缺少 adapter_model.safetensors。</translation>
    </message>
    <message>
        <source>Install Intel&apos;s OpenCL driver (intel-opencl-icd or intel-compute-runtime), {restart}</source>
        <translation>请安装 Intel 的 OpenCL 驱动程序（intel-opencl-icd 或 intel-compute-runtime），{restart}</translation>
    </message>
    <message>
        <source>Install Python {oldest} to {newest}, or the tool “uv”, and try again.</source>
        <translation>请安装 Python {oldest} 到 {newest}，或“uv”工具，然后重试。</translation>
    </message>
    <message>
        <source>Install Sidelight again.</source>
        <translation>请重新安装 Sidelight。</translation>
    </message>
    <message>
        <source>Install Sidelight again; your conversations and settings stay.</source>
        <translation>请重新安装 Sidelight；你的对话和设置会保留。</translation>
    </message>
    <message>
        <source>Install a model that speaks in the library.</source>
        <translation>请在模型库中安装一个语音合成模型。</translation>
    </message>
    <message>
        <source>Install espeak-ng, or choose a voice for English.</source>
        <translation>请安装 espeak-ng，或选择一个英语语音。</translation>
    </message>
    <message>
        <source>Install intel-driver-compiler-npu, intel-fw-npu and intel-level-zero-npu from the releases of intel/linux-npu-driver on GitHub, {restart}</source>
        <translation>请从 GitHub 上 intel/linux-npu-driver 的发布页面安装 intel-driver-compiler-npu、intel-fw-npu 和 intel-level-zero-npu，{restart}</translation>
    </message>
    <message>
        <source>Install it (Debian, Ubuntu: sudo apt install libportaudio2 libasound2-plugins; Fedora, Arch: the package portaudio), and hold to talk again.</source>
        <translation>请安装它（Debian、Ubuntu：sudo apt install libportaudio2 libasound2-plugins；Fedora、Arch：软件包 portaudio），然后重新按住说话。</translation>
    </message>
    <message>
        <source>Install it (Debian, Ubuntu: sudo apt install libportaudio2 libasound2-plugins; Fedora, Arch: the package portaudio), and play again.</source>
        <translation>请安装它（Debian、Ubuntu：sudo apt install libportaudio2 libasound2-plugins；Fedora、Arch：软件包 portaudio），然后重新播放。</translation>
    </message>
    <message>
        <source>Install that version again; nothing was changed, and what you say now is not kept.</source>
        <translation>请重新安装那个版本；原有内容没有改动，但现在的对话不会保留。</translation>
    </message>
    <message>
        <source>Install the newest driver with Intel&apos;s “Driver &amp; Support Assistant”, then start again.</source>
        <translation>请用 Intel 的“Driver &amp; Support Assistant”安装最新的驱动程序，然后重新启动。</translation>
    </message>
    <message>
        <source>Install {known}, {restart}</source>
        <translation>请安装 {known}，{restart}</translation>
    </message>
    <message>
        <source>Intel graphics</source>
        <translation>Intel 显卡</translation>
    </message>
    <message>
        <source>It cannot be told whether “{draft}” and “{main}” have the same vocabulary, so the one does not draft for the other.</source>
        <translation>无法得知“{draft}”与“{main}”的词表是否相同，因此不会用前者作为草稿模型。</translation>
    </message>
    <message>
        <source>It cannot be told which layers “{model}” has.</source>
        <translation>无法得知“{model}”有哪些层。</translation>
    </message>
    <message>
        <source>It could not be found out whether there is a newer Sidelight.</source>
        <translation>无法确定是否有更新版本的 Sidelight。</translation>
    </message>
    <message>
        <source>It fits, but it is much work for this {whose}. {slow}</source>
        <translation>可以运行，但对这台设备（{whose}）来说负担较重。{slow}</translation>
    </message>
    <message>
        <source>It is not known where the files of “{name}” came from, so they cannot be fetched again.</source>
        <translation>不清楚“{name}”的文件来自哪里，因此无法重新下载。</translation>
    </message>
    <message>
        <source>It listens to half a minute for a minute or more before it answers.</source>
        <translation>它听取半分钟的声音要一分钟或更久才会回答。</translation>
    </message>
    <message>
        <source>It looks at a picture for a minute or more before it answers.</source>
        <translation>回答前查看一张图片需要一分钟以上。</translation>
    </message>
    <message>
        <source>It needs about {need} of memory, and {words}.</source>
        <translation>需要约 {need} 内存，而{words}。</translation>
    </message>
    <message>
        <source>It needs about {need} of the {size} there are for models.</source>
        <translation>模型可用的 {size} 中，约需 {need}。</translation>
    </message>
    <message>
        <source>It only just fits: about {need} while it loads, and {words}. Close other programs first, and give it time to load.</source>
        <translation>刚好放得下：加载时需要约 {need}，而{words}。请先关闭其他程序，并耐心等待加载。</translation>
    </message>
    <message>
        <source>It speaks: {languages}. Choose one of these, or another model.</source>
        <translation>它会说：{languages}。请从中选择一种，或选择其他模型。</translation>
    </message>
    <message>
        <source>It takes little room; models that you installed can be removed.</source>
        <translation>它占用的空间很小；你安装的模型可以移除。</translation>
    </message>
    <message>
        <source>Its weights are PyTorch pickles, which can hide programs. They are opened in the conversion&apos;s own process only; go on only if you trust where they are from.</source>
        <translation>其权重为 PyTorch pickle 文件，其中可能藏有程序。它们只会在转换自己的进程中打开；仅在信任其来源时才继续。</translation>
    </message>
    <message>
        <source>Kokoro speaks on the CPU; on a GPU each sentence would have to be waited for.</source>
        <translation>Kokoro 在 CPU 上朗读；在 GPU 上每句话都要等待。</translation>
    </message>
    <message>
        <source>LLaVA with sharper eyes: looks at a picture in tiles, so a large one takes long to read.</source>
        <translation>视力更敏锐的 LLaVA：分块查看图片，因此大图需要较长时间。</translation>
    </message>
    <message>
        <source>Large pictures, can write words</source>
        <translation>大图片，能写文字</translation>
    </message>
    <message>
        <source>Large pictures, good detail</source>
        <translation>大图片，细节丰富</translation>
    </message>
    <message>
        <source>Leave the picture out, or choose another device.</source>
        <translation>请去掉图片，或选择其他设备。</translation>
    </message>
    <message>
        <source>Leave the picture out, or choose another model that draws.</source>
        <translation>请去掉图片，或选择其他绘图模型。</translation>
    </message>
    <message>
        <source>Leave the translation out, or choose a Whisper model that knows many languages.</source>
        <translation>请不使用翻译，或选择支持多种语言的 Whisper 模型。</translation>
    </message>
    <message>
        <source>Leave the voice out, or choose another model that speaks.</source>
        <translation>请不要指定语音，或选择其他语音合成模型。</translation>
    </message>
    <message>
        <source>Listens to speech, music and noises and answers questions about them. Has to be converted on this PC.</source>
        <translation>聆听语音、音乐和各种声响，并回答相关提问。需要在这台电脑上转换。</translation>
    </message>
    <message>
        <source>Load the model once, or repair it.</source>
        <translation>请先加载一次模型，或修复它。</translation>
    </message>
    <message>
        <source>Look for the same adapter as a LoRA.</source>
        <translation>请寻找该适配器的 LoRA 版本。</translation>
    </message>
    <message>
        <source>Look for the same adapter as a plain LoRA.</source>
        <translation>请寻找该适配器的普通 LoRA 版本。</translation>
    </message>
    <message>
        <source>Look for the same adapter in F16, BF16 or F32.</source>
        <translation>请寻找该适配器的 F16、BF16 或 F32 版本。</translation>
    </message>
    <message>
        <source>Look where you got it from.</source>
        <translation>请到你获取它的地方查看。</translation>
    </message>
    <message>
        <source>Made for this app, tiny and instant: tells colours, forms, how many shapes there are and where. For a first try, for demonstrations and for checking that everything works.</source>
        <translation>专为此应用制作，小巧即时：能说出颜色、形状、图形的数量和位置。适合初次试用、演示和检查各项功能是否正常。</translation>
    </message>
    <message>
        <source>Make a new one on your account&apos;s page there, then {token}.</source>
        <translation>请在该网站的账号页面创建新令牌，然后{token}。</translation>
    </message>
    <message>
        <source>Make it smaller, and try again.</source>
        <translation>请将其缩小，然后重试。</translation>
    </message>
    <message>
        <source>Make room on the disk, and continue. What was written down so far stays.</source>
        <translation>请腾出磁盘空间，然后继续。已转写的内容会保留。</translation>
    </message>
    <message>
        <source>Make room on the disk; until then, save or copy what you see.</source>
        <translation>请腾出磁盘空间；在此之前，可以保存或复制你看到的图片。</translation>
    </message>
    <message>
        <source>Many languages, good</source>
        <translation>多种语言，效果不错</translation>
    </message>
    <message>
        <source>Many languages, quick, rough</source>
        <translation>多种语言，速度快，较粗略</translation>
    </message>
    <message>
        <source>Many languages, quick, small mistakes</source>
        <translation>多种语言，速度快，有小错误</translation>
    </message>
    <message>
        <source>Many languages, the most careful, slow</source>
        <translation>多种语言，最准确，速度慢</translation>
    </message>
    <message>
        <source>Many languages, very good and quick</source>
        <translation>多种语言，效果出色，速度快</translation>
    </message>
    <message>
        <source>Many languages, very good, slower</source>
        <translation>多种语言，效果出色，速度较慢</translation>
    </message>
    <message>
        <source>Mend it in the file, or leave it out.</source>
        <translation>请在文件中改正，或将其删去。</translation>
    </message>
    <message>
        <source>Merge it into its base where it was trained, and convert the merged folder.</source>
        <translation>请在训练所用的环境中将它合并到基础模型，然后转换合并后的文件夹。</translation>
    </message>
    <message>
        <source>Meta&apos;s chat model of 2023, here for those who need it: needs much memory for its age. The original is given only to accounts that accepted Meta&apos;s terms.</source>
        <translation>Meta 2023 年的聊天模型，供有需要的人使用：相比新模型，占用内存较多。原版仅提供给已接受 Meta 条款的账号。</translation>
    </message>
    <message>
        <source>Meta&apos;s chat model of 2024 with good English and a short memory. The original is given only to accounts that accepted Meta&apos;s terms.</source>
        <translation>Meta 2024 年的聊天模型，英语出色，上下文较短。原版仅提供给已接受 Meta 条款的账号。</translation>
    </message>
    <message>
        <source>Meta&apos;s model for laptops: good everyday answers with little memory. The original is given only to accounts that accepted Meta&apos;s terms.</source>
        <translation>Meta 面向笔记本电脑的模型：占用内存少，日常回答不错。原版仅提供给已接受 Meta 条款的账号。</translation>
    </message>
    <message>
        <source>Meta&apos;s model for long documents and eight languages. Can be sped up with its FastDraft model. The original is given only to accounts that accepted Meta&apos;s terms.</source>
        <translation>Meta 的模型，支持长文档和八种语言。可用其 FastDraft 模型加速。原版仅提供给已接受 Meta 条款的账号。</translation>
    </message>
    <message>
        <source>Meta&apos;s smallest model: quick, for short questions and summaries. The original is given only to accounts that accepted Meta&apos;s terms.</source>
        <translation>Meta 最小的模型：速度快，适合简短提问和摘要。原版仅提供给已接受 Meta 条款的账号。</translation>
    </message>
    <message>
        <source>Microsoft&apos;s English voice: understandable, somewhat flat. Has to be converted on this PC.</source>
        <translation>Microsoft 的英语语音：听得清楚，语调略显平淡。需要在这台电脑上转换。</translation>
    </message>
    <message>
        <source>Microsoft&apos;s small model for long texts and more languages, with builds made for NPUs.</source>
        <translation>Microsoft 的小模型，支持长文本和更多语言，有专为 NPU 制作的版本。</translation>
    </message>
    <message>
        <source>Microsoft&apos;s small model of 2024: good at reasoning in English, weak on facts. Can be sped up with its FastDraft model.</source>
        <translation>Microsoft 2024 年的小模型：擅长英语推理，事实方面较弱。可用其 FastDraft 模型加速。</translation>
    </message>
    <message>
        <source>Microsoft&apos;s small model of 2025: strong in reasoning and arithmetic for its size. Can be sped up with its FastDraft model.</source>
        <translation>Microsoft 2025 年的小模型：以其大小而言，推理和算术能力很强。可用其 FastDraft 模型加速。</translation>
    </message>
    <message>
        <source>Microsoft&apos;s small picture model: several pictures at once, charts and tables.</source>
        <translation>Microsoft 的小型视觉模型：可同时看多张图片，能读图表和表格。</translation>
    </message>
    <message>
        <source>Mistral&apos;s 7B chat model with an NPU build. The original is given only to accounts that accepted Mistral&apos;s terms.</source>
        <translation>Mistral 的 7B 聊天模型，有 NPU 版本。原版仅提供给已接受 Mistral 条款的账号。</translation>
    </message>
    <message>
        <source>Mistral&apos;s chat model of 2023. Version 0.3 is a little better; take this one where it is asked for.</source>
        <translation>Mistral 2023 年的聊天模型。0.3 版稍好一些；仅在需要此版本时选用。</translation>
    </message>
    <message>
        <source>Models of this size need a PC with more than 16 GB of memory for the NPU.</source>
        <translation>要在 NPU 上运行这样大的模型，电脑需有 16 GB 以上的内存。</translation>
    </message>
    <message>
        <source>Name it once, with the weight that it shall have.</source>
        <translation>请只指定一次，并给出它应有的权重。</translation>
    </message>
    <message>
        <source>Natural voices in six languages, quick on a CPU.</source>
        <translation>六种语言的自然语音，在 CPU 上也很快。</translation>
    </message>
    <message>
        <source>Natural voices, small and quick</source>
        <translation>自然的语音，小巧快速</translation>
    </message>
    <message>
        <source>Nearly as careful as large v3 and several times faster: the best choice for recordings. It does not translate.</source>
        <translation>几乎与 large v3 一样准确，且快数倍：转写录音的最佳选择。不支持翻译。</translation>
    </message>
    <message>
        <source>No camera is chosen.</source>
        <translation>未选择摄像头。</translation>
    </message>
    <message>
        <source>No camera was found.</source>
        <translation>未找到摄像头。</translation>
    </message>
    <message>
        <source>No loudspeaker or headphones were found.</source>
        <translation>未找到扬声器或耳机。</translation>
    </message>
    <message>
        <source>No microphone was found.</source>
        <translation>未找到麦克风。</translation>
    </message>
    <message>
        <source>No part of the picture is to be drawn anew.</source>
        <translation>图片中没有要重新绘制的部分。</translation>
    </message>
    <message>
        <source>Nobody can be heard speaking in “{name}”.</source>
        <translation>在“{name}”中没有听到有人说话。</translation>
    </message>
    <message>
        <source>Nobody was heard speaking.</source>
        <translation>没有听到有人说话。</translation>
    </message>
    <message>
        <source>Not everything fits into memory at the same time, so it may take longer than expected.</source>
        <translation>内存无法同时容纳所有内容，因此所需时间可能比预期更长。</translation>
    </message>
    <message>
        <source>Nothing has to be done; models run on the processor.</source>
        <translation>无需任何操作；模型会在处理器上运行。</translation>
    </message>
    <message>
        <source>Nothing has to be done; other devices are preferred.</source>
        <translation>无需任何操作；会优先使用其他设备。</translation>
    </message>
    <message>
        <source>Nothing is known of a checkpoint that {name} could be made from.</source>
        <translation>没有 {name} 的原始检查点信息。</translation>
    </message>
    <message>
        <source>Older English chat; newer ones answer better</source>
        <translation>较旧的英语聊天模型；新模型回答更好</translation>
    </message>
    <message>
        <source>Older chat in English; runs on NPUs</source>
        <translation>较旧的英语聊天模型；可在 NPU 上运行</translation>
    </message>
    <message>
        <source>Older picture chat in English</source>
        <translation>较旧的模型，可用英语聊图片</translation>
    </message>
    <message>
        <source>On the NPU a conversation may have about {words:,.0f} words ({tokens} tokens), and an answer {answer} tokens.</source>
        <translation>在 NPU 上，一次对话最多约 {words:,.0f} 个英语单词（{tokens} 个 token），一次回答最多 {answer} 个 token。</translation>
    </message>
    <message>
        <source>On the NPU, this model needs a guidance above 1.</source>
        <translation>在 NPU 上，此模型的引导强度必须大于 1。</translation>
    </message>
    <message>
        <source>On the NPU, this model needs a guidance of at most 1.</source>
        <translation>在 NPU 上，此模型的引导强度最多为 1。</translation>
    </message>
    <message>
        <source>On the NPU, “{name}” draws from words only.</source>
        <translation>在 NPU 上，“{name}”只能根据文字绘图。</translation>
    </message>
    <message>
        <source>On this device the result would be slow. {reason}</source>
        <translation>在此设备上，转换后的模型运行会较慢。{reason}</translation>
    </message>
    <message>
        <source>Only {free} are free now: close other programs first.</source>
        <translation>目前仅有 {free} 可用：请先关闭其他程序。</translation>
    </message>
    <message>
        <source>Open it and pick a picture.</source>
        <translation>请打开该文件夹并选择图片。</translation>
    </message>
    <message>
        <source>Open it and pick a sound file.</source>
        <translation>请打开该文件夹并选择音频文件。</translation>
    </message>
    <message>
        <source>Open it and pick a video.</source>
        <translation>请打开该文件夹并选择视频。</translation>
    </message>
    <message>
        <source>Open it with its password, print it to a new PDF, and attach that.</source>
        <translation>请用密码打开它，打印成新的 PDF，然后添加该 PDF。</translation>
    </message>
    <message>
        <source>Open it, and attach the files that are missing.</source>
        <translation>请打开该文件夹，然后添加缺少的文件。</translation>
    </message>
    <message>
        <source>Open its cover or switch, and check that this app may use the camera.</source>
        <translation>请打开镜头盖或开关，并确认允许此应用使用摄像头。</translation>
    </message>
    <message>
        <source>OpenAI&apos;s best transcripts in about a hundred languages; takes its time on a CPU.</source>
        <translation>OpenAI 效果最好的转写，支持约一百种语言；在 CPU 上较慢。</translation>
    </message>
    <message>
        <source>OpenAI&apos;s smallest speech recognition for English, with 8-bit weights: a few times faster than speech on any PC, and good enough for questions.</source>
        <translation>OpenAI 最小的英语语音识别模型，采用 8 位权重：在任何电脑上都比语速快数倍，用于提问已经够用。</translation>
    </message>
    <message>
        <source>OpenAI&apos;s smallest speech recognition for many languages: instant, but for English the tiny.en is better.</source>
        <translation>OpenAI 最小的多语言语音识别模型：即时完成；但英语用 tiny.en 更好。</translation>
    </message>
    <message>
        <source>OpenVINO is made for Intel&apos;s graphics, and this PC has {name} too.</source>
        <translation>OpenVINO 专为 Intel 显卡设计，而这台电脑还有 {name}。</translation>
    </message>
    <message>
        <source>OpenVINO is made for Intel&apos;s graphics; those of other makers are not reliable.</source>
        <translation>OpenVINO 专为 Intel 显卡设计；其他厂商的显卡不够可靠。</translation>
    </message>
    <message>
        <source>Page {number} of “{name}” is damaged.</source>
        <translation>“{name}”的第 {number} 页已损坏。</translation>
    </message>
    <message>
        <source>Paint over the part that it should draw anew.</source>
        <translation>请涂抹要重新绘制的部分。</translation>
    </message>
    <message>
        <source>Paint over what should change.</source>
        <translation>请涂抹要更改的部分。</translation>
    </message>
    <message>
        <source>Pick 1.</source>
        <translation>请选择第 1 页。</translation>
    </message>
    <message>
        <source>Pick a JPEG, PNG, WebP, BMP, GIF, TIFF or HEIC file.</source>
        <translation>请选择 JPEG、PNG、WebP、BMP、GIF、TIFF 或 HEIC 文件。</translation>
    </message>
    <message>
        <source>Pick a WAV, FLAC, MP3, OGG, Opus, M4A or AAC file, or a video with sound.</source>
        <translation>请选择 WAV、FLAC、MP3、OGG、Opus、M4A 或 AAC 文件，或有声音的视频。</translation>
    </message>
    <message>
        <source>Pick a sound file or a video with sound.</source>
        <translation>请选择音频文件或有声音的视频。</translation>
    </message>
    <message>
        <source>Pick a sound in which somebody speaks.</source>
        <translation>请选择有人说话的声音。</translation>
    </message>
    <message>
        <source>Pick a text file or a PDF.</source>
        <translation>请选择文本文件或 PDF。</translation>
    </message>
    <message>
        <source>Pick an MP4, MOV, MKV, WebM, AVI, MPEG or GIF file.</source>
        <translation>请选择 MP4、MOV、MKV、WebM、AVI、MPEG 或 GIF 文件。</translation>
    </message>
    <message>
        <source>Pick one from 1 to {count}.</source>
        <translation>请选择第 1 到 {count} 页。</translation>
    </message>
    <message>
        <source>Picture and video chat, not for business use</source>
        <translation>聊图片和视频，不可商用</translation>
    </message>
    <message>
        <source>Picture chat for PCs with 16 GB</source>
        <translation>聊图片，适合 16 GB 内存的电脑</translation>
    </message>
    <message>
        <source>Picture chat in English</source>
        <translation>用英语聊图片</translation>
    </message>
    <message>
        <source>Picture chat in English, sees more detail</source>
        <translation>用英语聊图片，能看清更多细节</translation>
    </message>
    <message>
        <source>Picture chat in many languages; runs on NPUs</source>
        <translation>用多种语言聊图片；可在 NPU 上运行</translation>
    </message>
    <message>
        <source>Pictures, videos, sounds, PDFs, text and code can be attached, and folders of them.</source>
        <translation>可以添加图片、视频、音频、PDF、文本和代码，以及包含它们的文件夹。</translation>
    </message>
    <message>
        <source>Plug it in again or choose another microphone to go on.</source>
        <translation>请重新接好，或选择其他麦克风以继续。</translation>
    </message>
    <message>
        <source>Plug it in again or choose another microphone, and hold to talk again.</source>
        <translation>请重新接好，或选择其他麦克风，然后重新按住说话。</translation>
    </message>
    <message>
        <source>Plug it in again or choose another output in the system&apos;s sound settings, and play again.</source>
        <translation>请重新接好，或在系统的声音设置中选择其他输出设备，然后重新播放。</translation>
    </message>
    <message>
        <source>Plug it in or switch it on; its picture comes by itself.</source>
        <translation>请接好或开启它；画面会自动出现。</translation>
    </message>
    <message>
        <source>Plug it in, or choose another microphone in the settings.</source>
        <translation>请接好它，或在设置中选择其他麦克风。</translation>
    </message>
    <message>
        <source>Plug one in or switch it on, check that the system&apos;s sound settings list it, and hold to talk again.</source>
        <translation>请接好或开启麦克风，确认它已列在系统的声音设置中，然后重新按住说话。</translation>
    </message>
    <message>
        <source>Plug one in, or give the address of a network camera in the list above.</source>
        <translation>请接好摄像头，或在上方列表中输入网络摄像头的地址。</translation>
    </message>
    <message>
        <source>Plug them in or switch them on, check that the system&apos;s sound settings list them, and play again.</source>
        <translation>请接好或开启它们，确认它们已列在系统的声音设置中，然后重新播放。</translation>
    </message>
    <message>
        <source>Put it back into {folder}, or connect its drive, and continue. What was written down so far stays.</source>
        <translation>请把它放回 {folder}，或连接它所在的驱动器，然后继续。已转写的内容会保留。</translation>
    </message>
    <message>
        <source>Put the folder “{folder}” beside it, then import it again.</source>
        <translation>请将文件夹“{folder}”放在它旁边，然后重新导入。</translation>
    </message>
    <message>
        <source>Quick and fluent for short texts; reads no pictures, unlike its larger sisters. The original is given only to accounts that accepted Google&apos;s terms.</source>
        <translation>短文快速流畅；与同系列较大的模型不同，不能看图片。原版仅提供给已接受 Google 条款的账号。</translation>
    </message>
    <message>
        <source>Quick answers on older PCs; Qwen2.5 of the same size answers better.</source>
        <translation>在旧电脑上也能快速回答；同样大小的 Qwen2.5 回答更好。</translation>
    </message>
    <message>
        <source>Qwen3 0.6B with six layers taken out: guesses the next words so that Qwen3 8B and 14B answer faster. Does nothing alone.</source>
        <translation>去掉六层的 Qwen3 0.6B：预先猜测后续词语，让 Qwen3 8B 和 14B 回答更快。不能单独使用。</translation>
    </message>
    <message>
        <source>Reads documents and finds things in pictures, on PCs with 16 GB. Its licence allows research and private use only.</source>
        <translation>能读文档、在图片中查找物体，16 GB 内存的电脑即可。其许可证仅允许研究和个人使用。</translation>
    </message>
    <message>
        <source>Reads documents, charts and handwriting and follows short clips, for PCs with 16 GB.</source>
        <translation>能读文档、图表和手写文字，并能看懂视频短片，适合 16 GB 内存的电脑。</translation>
    </message>
    <message>
        <source>Reads documents, charts and short clips in many languages, for PCs with 16 GB.</source>
        <translation>能以多种语言读文档、图表和视频短片，适合 16 GB 内存的电脑。</translation>
    </message>
    <message>
        <source>Reads text in pictures very well; the build is made for NPUs with a recent driver (32.0.100.4023 or newer).</source>
        <translation>非常擅长读取图片中的文字；此版本专为配有新版驱动程序（32.0.100.4023 或更高版本）的 NPU 制作。</translation>
    </message>
    <message>
        <source>Reads text in pictures well and takes little room in the conversation. Has to be converted on this PC, from a repository with terms of its own.</source>
        <translation>擅长读取图片中的文字，占用的上下文少。需要在这台电脑上从仓库转换，该仓库另有条款。</translation>
    </message>
    <message>
        <source>Reasoner in English and Chinese; runs on NPUs</source>
        <translation>英语和中文推理模型；可在 NPU 上运行</translation>
    </message>
    <message>
        <source>Record for as long as you speak.</source>
        <translation>请在说话期间一直录音。</translation>
    </message>
    <message>
        <source>Reliable answers, summaries and tables for PCs with 16 GB.</source>
        <translation>可靠的回答、摘要和表格，适合 16 GB 内存的电脑。</translation>
    </message>
    <message>
        <source>Remove it, and transcribe the recording anew.</source>
        <translation>请将它移除，然后重新转写该录音。</translation>
    </message>
    <message>
        <source>Remove the model and install it again.</source>
        <translation>请移除模型，然后重新安装。</translation>
    </message>
    <message>
        <source>Remove the picture or video, or choose a model that sees.</source>
        <translation>请移除图片或视频，或选择能看的模型。</translation>
    </message>
    <message>
        <source>Remove the picture, or choose a model that sees.</source>
        <translation>请移除图片，或选择视觉模型。</translation>
    </message>
    <message>
        <source>Remove the sound, or choose a model that hears.</source>
        <translation>请移除声音，或选择能听的模型。</translation>
    </message>
    <message>
        <source>Remove the video, or choose a model that sees.</source>
        <translation>请移除视频，或选择视觉模型。</translation>
    </message>
    <message>
        <source>Repair it in the library, or remove it and install it again.</source>
        <translation>请在模型库中修复它，或将其移除后重新安装。</translation>
    </message>
    <message>
        <source>Save a smaller copy as JPEG, and attach that.</source>
        <translation>请另存一份较小的 JPEG 副本，然后添加。</translation>
    </message>
    <message>
        <source>Save a smaller copy, at most 8,000 pixels wide and high, and attach that.</source>
        <translation>请另存一份较小的副本（宽和高均不超过 8,000 像素），然后添加。</translation>
    </message>
    <message>
        <source>Save it again as safetensors with the tool that made it, and choose that.</source>
        <translation>请用制作它的工具重新保存为 safetensors，然后选择该文件。</translation>
    </message>
    <message>
        <source>Save it as MP4 with H.264, and attach that.</source>
        <translation>请用 H.264 另存为 MP4，然后添加。</translation>
    </message>
    <message>
        <source>Save it as PDF there, and attach that.</source>
        <translation>请在该程序中另存为 PDF，然后添加。</translation>
    </message>
    <message>
        <source>Save it as plain text or as PDF, and attach that.</source>
        <translation>请另存为纯文本或 PDF，然后添加。</translation>
    </message>
    <message>
        <source>Scale estimation is for language models only, and {name} has none.</source>
        <translation>缩放估计仅适用于语言模型，而 {name} 不含语言模型。</translation>
    </message>
    <message>
        <source>See `sidelight models list` for what is here, and `sidelight models available` for what can be had.</source>
        <translation>可用 `sidelight models list` 查看已有的模型，用 `sidelight models available` 查看可获取的模型。</translation>
    </message>
    <message>
        <source>See whether another program has it open, then try again.</source>
        <translation>请看看是否有别的程序打开了它，然后重试。</translation>
    </message>
    <message>
        <source>See whether another program has {name} open.</source>
        <translation>请检查是否有其他程序打开了 {name}。</translation>
    </message>
    <message>
        <source>See whether the disk is full.</source>
        <translation>请检查磁盘是否已满。</translation>
    </message>
    <message>
        <source>See whether the disk is writable and takes files of that size, or move the models elsewhere.</source>
        <translation>请检查磁盘能否写入、能否容纳这样大的文件，或将模型移到别处。</translation>
    </message>
    <message>
        <source>Sees sharply, reads text in thirty languages and follows clips, with moderate memory.</source>
        <translation>看得清晰，能读三十种语言的文字，能看懂视频短片，占用内存适中。</translation>
    </message>
    <message>
        <source>Set the proxy&apos;s HTTP address in the network settings; it begins with http://.</source>
        <translation>请在网络设置中填写代理的 HTTP 地址；应以 http:// 开头。</translation>
    </message>
    <message>
        <source>Settings, Privacy &amp; security, Camera</source>
        <translation>设置 &gt; 隐私和安全性 &gt; 相机</translation>
    </message>
    <message>
        <source>Shorten it; models read the first few dozen words only.</source>
        <translation>请缩短文本，模型只读取最前面的几十个词。</translation>
    </message>
    <message>
        <source>Sidelight does not know how to convert {shown}.</source>
        <translation>Sidelight 不知道如何转换{shown}。</translation>
    </message>
    <message>
        <source>Sidelight is offline by your wish, so nothing was asked of the network.</source>
        <translation>你已将 Sidelight 设为离线，因此没有访问网络。</translation>
    </message>
    <message>
        <source>Sidelight is offline by your wish, so the camera at {name} is not opened.</source>
        <translation>你已将 Sidelight 设为离线，因此没有打开 {name} 处的摄像头。</translation>
    </message>
    <message>
        <source>Sidelight was closed before the conversion came to its end.</source>
        <translation>转换完成之前 Sidelight 已关闭。</translation>
    </message>
    <message>
        <source>Small English chat by Google</source>
        <translation>Google 的小型英语聊天模型</translation>
    </message>
    <message>
        <source>Small English chat, for old PCs</source>
        <translation>小型英语聊天模型，适合旧电脑</translation>
    </message>
    <message>
        <source>Small and quick; answers simple questions, often wrong on facts</source>
        <translation>小巧快速；能回答简单的提问，事实常有错误</translation>
    </message>
    <message>
        <source>Small chat in English and Chinese</source>
        <translation>小型聊天模型，支持英语和中文</translation>
    </message>
    <message>
        <source>Small chat in a hundred languages</source>
        <translation>小型聊天模型，支持一百种语言</translation>
    </message>
    <message>
        <source>Small chat in eight languages</source>
        <translation>小型聊天模型，支持八种语言</translation>
    </message>
    <message>
        <source>Small chat in many languages</source>
        <translation>小型聊天模型，支持多种语言</translation>
    </message>
    <message>
        <source>Small picture and video chat</source>
        <translation>小型模型，可聊图片和视频</translation>
    </message>
    <message>
        <source>Small picture and video chat, good for its size</source>
        <translation>小型模型，可聊图片和视频，以其大小而言效果不错</translation>
    </message>
    <message>
        <source>Small picture chat</source>
        <translation>小型模型，可聊图片</translation>
    </message>
    <message>
        <source>Small picture chat, newer</source>
        <translation>小型模型，可聊图片，较新</translation>
    </message>
    <message>
        <source>Small pictures in seconds</source>
        <translation>数秒生成小图片</translation>
    </message>
    <message>
        <source>Small pictures, runs on any PC</source>
        <translation>小图片，任何电脑都能运行</translation>
    </message>
    <message>
        <source>Small reasoner in English and Chinese; runs on NPUs</source>
        <translation>英语和中文小型推理模型；可在 NPU 上运行</translation>
    </message>
    <message>
        <source>Solid English chat</source>
        <translation>英语聊天，表现扎实</translation>
    </message>
    <message>
        <source>Some of your roles cannot be read.</source>
        <translation>你的部分角色无法读取。</translation>
    </message>
    <message>
        <source>Something failed that should not have.</source>
        <translation>发生了意外错误。</translation>
    </message>
    <message>
        <source>Something failed while {model} ran on {device}: {error}</source>
        <translation>{model} 在 {device} 上运行时出错：{error}</translation>
    </message>
    <message>
        <source>Speaking starts after a pause.</source>
        <translation>开始朗读前会有停顿。</translation>
    </message>
    <message>
        <source>SpeechT5 speaks on the CPU; the NPU cannot run it.</source>
        <translation>SpeechT5 在 CPU 上朗读；NPU 无法运行它。</translation>
    </message>
    <message>
        <source>Start Sidelight again: it sets the file aside and recovers what can be read.</source>
        <translation>请重新启动 Sidelight：它会将该文件移到一旁，并恢复可以读取的内容。</translation>
    </message>
    <message>
        <source>Start Sidelight at the PC itself to use it.</source>
        <translation>请直接在这台电脑上启动 Sidelight 来使用它。</translation>
    </message>
    <message>
        <source>Start Sidelight outside of it to use them; the processor works here too.</source>
        <translation>要使用它们，请在虚拟机外启动 Sidelight；这里也可以使用处理器。</translation>
    </message>
    <message>
        <source>Start a new chat, or ask with less text or fewer pictures.</source>
        <translation>请开始新对话，或减少提问中的文字或图片。</translation>
    </message>
    <message>
        <source>Start a new chat, or close other programs and load the model again.</source>
        <translation>请开始新对话，或关闭其他程序后重新加载模型。</translation>
    </message>
    <message>
        <source>Start a new chat.</source>
        <translation>请开始新对话。</translation>
    </message>
    <message>
        <source>Start a new one.</source>
        <translation>请开始新对话。</translation>
    </message>
    <message>
        <source>Start again, and allow it if you trust where the model comes from.</source>
        <translation>请重新开始；如果你信任模型的来源，请允许运行。</translation>
    </message>
    <message>
        <source>Start the PC again; if it happens again, update the device&apos;s driver.</source>
        <translation>请重新启动电脑；如果再次出现，请更新设备的驱动程序。</translation>
    </message>
    <message>
        <source>Start the conversion again.</source>
        <translation>请重新开始转换。</translation>
    </message>
    <message>
        <source>Surprisingly able for its size, for PCs with 8 GB; it reasons before it answers, which can be switched off.</source>
        <translation>小身材，大能力，适合 8 GB 内存的电脑；回答前会先思考，此功能可以关闭。</translation>
    </message>
    <message>
        <source>Switch it off.</source>
        <translation>请将其关闭。</translation>
    </message>
    <message>
        <source>Switch the adapter off, or load the model with it.</source>
        <translation>请关闭该适配器，或将模型与它一起加载。</translation>
    </message>
    <message>
        <source>Switch them off, or choose INT4.</source>
        <translation>请将它们关闭，或选择 INT4。</translation>
    </message>
    <message>
        <source>System Settings, Privacy &amp; Security, Camera</source>
        <translation>系统设置 &gt; 隐私与安全性 &gt; 摄像头</translation>
    </message>
    <message>
        <source>Take a repository that was made for OpenVINO, or choose another source for this model.</source>
        <translation>请选用为 OpenVINO 制作的仓库，或为此模型选择其他来源。</translation>
    </message>
    <message>
        <source>Take that variable out of the environment, or choose another source for this model.</source>
        <translation>请移除该环境变量，或为此模型选择其他来源。</translation>
    </message>
    <message>
        <source>Take the newest revision, or choose another source for this model.</source>
        <translation>请选用最新的修订版本，或为此模型选择其他来源。</translation>
    </message>
    <message>
        <source>The NPU does not run models that answer questions about sound.</source>
        <translation>NPU 不能运行回答声音相关问题的模型。</translation>
    </message>
    <message>
        <source>The NPU does not run picture models of this family.</source>
        <translation>NPU 不能运行此系列的视觉模型。</translation>
    </message>
    <message>
        <source>The NPU needs a build with 4-bit weights.</source>
        <translation>NPU 需要采用 4 位权重的版本。</translation>
    </message>
    <message>
        <source>The NPU needs a build with symmetric 4-bit weights.</source>
        <translation>NPU 需要采用对称 4 位权重的版本。</translation>
    </message>
    <message>
        <source>The NPU of this PC does not know the number format (NF4) of this build.</source>
        <translation>这台电脑的 NPU 不支持此版本的数字格式（NF4）。</translation>
    </message>
    <message>
        <source>The NPU of this PC is not Intel&apos;s, and OpenVINO cannot use it.</source>
        <translation>这台电脑的 NPU 不是 Intel 的，OpenVINO 无法使用。</translation>
    </message>
    <message>
        <source>The Python environment for the conversion tools “{title}” could not be made.</source>
        <translation>无法创建转换工具“{title}”的 Python 环境。</translation>
    </message>
    <message>
        <source>The adapter is of the kind {method}, and only LoRA adapters can be merged.</source>
        <translation>该适配器的类型为 {method}，而只有 LoRA 适配器可以合并。</translation>
    </message>
    <message>
        <source>The adapter was made for “{base}”, which is not in the catalogue.</source>
        <translation>该适配器针对的是“{base}”，而模型目录中没有它。</translation>
    </message>
    <message>
        <source>The adapter “{name}” could not be kept.</source>
        <translation>无法保存适配器“{name}”。</translation>
    </message>
    <message>
        <source>The adapter “{name}” could not be removed.</source>
        <translation>无法删除适配器“{name}”。</translation>
    </message>
    <message>
        <source>The adapter “{name}” is cut short.</source>
        <translation>适配器“{name}”不完整。</translation>
    </message>
    <message>
        <source>The adapter “{name}” is named twice.</source>
        <translation>适配器“{name}”被指定了两次。</translation>
    </message>
    <message>
        <source>The best choice for most laptops: good answers with little memory; it reasons before it answers, which can be switched off.</source>
        <translation>多数笔记本电脑的最佳选择：占用内存少，回答不错；回答前会先思考，此功能可以关闭。</translation>
    </message>
    <message>
        <source>The best picture and video model in this list, for PCs with 16 GB or more.</source>
        <translation>此列表中最好的图片与视频模型，适合 16 GB 或更多内存的电脑。</translation>
    </message>
    <message>
        <source>The best pictures here, needs 24 GB</source>
        <translation>绘图效果最好的模型，需要 24 GB 内存</translation>
    </message>
    <message>
        <source>The best text model in this list, for PCs with 32 GB or a large graphics card; it reasons before it answers, which can be switched off.</source>
        <translation>此列表中最好的文本模型，适合 32 GB 内存或配有大显存显卡的电脑；回答前会先思考，此功能可以关闭。</translation>
    </message>
    <message>
        <source>The camera at {name} cannot be reached.</source>
        <translation>无法连接到 {name} 处的摄像头。</translation>
    </message>
    <message>
        <source>The camera at {name} stopped giving pictures.</source>
        <translation>位于 {name} 的摄像头不再提供画面。</translation>
    </message>
    <message>
        <source>The camera gives only black pictures.</source>
        <translation>摄像头只有黑色画面。</translation>
    </message>
    <message>
        <source>The camera&apos;s address cannot be read.</source>
        <translation>摄像头的地址无法识别。</translation>
    </message>
    <message>
        <source>The careful one of Alibaba&apos;s speech recognition, also with songs and noise. Has to be converted on this PC.</source>
        <translation>阿里巴巴语音识别模型中更准确的一款，也能应对歌曲和噪声。需要在这台电脑上转换。</translation>
    </message>
    <message>
        <source>The checkpoint needs Python code of its own to be run.</source>
        <translation>该检查点需要运行其自带的 Python 代码。</translation>
    </message>
    <message>
        <source>The checkpoint “{name}” is compressed already ({method}), and cannot be converted.</source>
        <translation>检查点“{name}”已经过量化（{method}），无法转换。</translation>
    </message>
    <message>
        <source>The classic of 512 by 512 pixels: many styles, weak on hands, faces and words.</source>
        <translation>512 × 512 像素的经典模型：风格多样，手、面部和文字较弱。</translation>
    </message>
    <message>
        <source>The classic open picture model of 2023: describes simple photographs, reads little text. Has to be converted on this PC.</source>
        <translation>2023 年的经典开放视觉模型：能描述简单的照片，几乎不能读取文字。需要在这台电脑上转换。</translation>
    </message>
    <message>
        <source>The connection is not trusted: the server&apos;s certificate could not be verified.</source>
        <translation>连接不可信：无法验证服务器的证书。</translation>
    </message>
    <message>
        <source>The connection to {host} is not secure, so it was not used.</source>
        <translation>与 {host} 的连接不安全，因此未使用。</translation>
    </message>
    <message>
        <source>The conversation has {count:,} tokens, and there is memory for {most:,} including the answer.</source>
        <translation>此对话有 {count:,} 个 token，而内存连同回答只能容纳 {most:,} 个。</translation>
    </message>
    <message>
        <source>The conversation has {count:,} tokens, and this device takes {most:,}.</source>
        <translation>此对话有 {count:,} 个 token，而此设备最多可处理 {most:,} 个。</translation>
    </message>
    <message>
        <source>The conversation has {count:,} tokens, and this model takes {most:,} including its answer.</source>
        <translation>此对话有 {count:,} 个 token，而此模型连同回答最多可处理 {most:,} 个。</translation>
    </message>
    <message>
        <source>The conversation is too long for {model} on {device}.</source>
        <translation>对于在 {device} 上运行的 {model} 来说，此对话太长。</translation>
    </message>
    <message>
        <source>The conversation is too long.</source>
        <translation>此对话太长。</translation>
    </message>
    <message>
        <source>The conversation&apos;s {count:,} tokens do not fit into the memory set aside for them.</source>
        <translation>此对话的 {count:,} 个 token 超出了为其预留的内存。</translation>
    </message>
    <message>
        <source>The conversion ended by itself with exit status {status}.</source>
        <translation>转换自行终止，退出状态为 {status}。</translation>
    </message>
    <message>
        <source>The conversion left out a part that the model cannot do without.</source>
        <translation>转换遗漏了模型不可缺少的部分。</translation>
    </message>
    <message>
        <source>The conversion tools “{title}” are being made, used or removed by another process.</source>
        <translation>转换工具“{title}”正由另一个进程创建、使用或移除。</translation>
    </message>
    <message>
        <source>The conversion tools “{title}” are not on this PC.</source>
        <translation>这台电脑上没有转换工具“{title}”。</translation>
    </message>
    <message>
        <source>The conversion tools “{title}” could not be installed.</source>
        <translation>无法安装转换工具“{title}”。</translation>
    </message>
    <message>
        <source>The conversion tools “{title}” could not be removed.</source>
        <translation>无法移除转换工具“{title}”。</translation>
    </message>
    <message>
        <source>The conversion tools “{title}” could not be stored.</source>
        <translation>无法保存转换工具“{title}”。</translation>
    </message>
    <message>
        <source>The conversion tools “{title}” were installed, but “{module}” does not start.</source>
        <translation>转换工具“{title}”已安装，但“{module}”无法启动。</translation>
    </message>
    <message>
        <source>The converted model does not answer like the original ({similarity:.0%} alike), so it was not installed.</source>
        <translation>转换后的模型与原版的回答不一致（相似度 {similarity:.0%}），因此没有安装。</translation>
    </message>
    <message>
        <source>The converted model does not run, so it was not installed. {what}</source>
        <translation>转换后的模型无法运行，因此没有安装。{what}</translation>
    </message>
    <message>
        <source>The disk became full while the conversion tools were being installed.</source>
        <translation>安装转换工具时磁盘已满。</translation>
    </message>
    <message>
        <source>The disk became full while the model was being converted.</source>
        <translation>转换模型时磁盘已满。</translation>
    </message>
    <message>
        <source>The disk became full while the model was being stored.</source>
        <translation>保存模型时磁盘已满。</translation>
    </message>
    <message>
        <source>The disk did not take {what}.</source>
        <translation>磁盘无法写入{what}。</translation>
    </message>
    <message>
        <source>The disk is full, so the conversation could not be saved.</source>
        <translation>磁盘已满，因此无法保存对话。</translation>
    </message>
    <message>
        <source>The disk is full, so “{name}” could not be written.</source>
        <translation>磁盘已满，因此无法写入“{name}”。</translation>
    </message>
    <message>
        <source>The disk of {target} does not keep what is written to it, so nothing was moved.</source>
        <translation>{target} 所在的磁盘不能保留写入的内容，因此没有移动任何文件。</translation>
    </message>
    <message>
        <source>The disk that the models are kept on is not there.</source>
        <translation>存放模型的磁盘不存在。</translation>
    </message>
    <message>
        <source>The download does not contain the model that was expected, so it was thrown away.</source>
        <translation>下载的内容不是预期的模型，因此已丢弃。</translation>
    </message>
    <message>
        <source>The download failed.</source>
        <translation>下载失败。</translation>
    </message>
    <message>
        <source>The download from {host} failed.</source>
        <translation>从 {host} 下载失败。</translation>
    </message>
    <message>
        <source>The download from {host} was ended from outside.</source>
        <translation>从 {host} 的下载被外部终止。</translation>
    </message>
    <message>
        <source>The download was not possible: no connection to the package index.</source>
        <translation>无法下载：未能连接到软件包索引。</translation>
    </message>
    <message>
        <source>The downloader (pip) is missing from this installation.</source>
        <translation>此安装中缺少下载工具（pip）。</translation>
    </message>
    <message>
        <source>The downloader (pip) of this installation is too old.</source>
        <translation>此安装中的下载工具（pip）版本太旧。</translation>
    </message>
    <message>
        <source>The driver of the NPU ({named}) is older than the newest models want.</source>
        <translation>NPU 驱动程序（{named}）较旧，达不到最新模型的要求。</translation>
    </message>
    <message>
        <source>The driver of the NPU is too old ({named}), so models fail on it.</source>
        <translation>NPU 驱动程序太旧（{named}），模型无法在上面运行。</translation>
    </message>
    <message>
        <source>The driver of {device} is too old for {model}.</source>
        <translation>{device} 的驱动程序太旧，不支持 {model}。</translation>
    </message>
    <message>
        <source>The driver of {name} failed.</source>
        <translation>{name} 的驱动程序出错了。</translation>
    </message>
    <message>
        <source>The engine ended unexpectedly while {name} ran on {device}.</source>
        <translation>{name} 在 {device} 上运行时，引擎意外退出。</translation>
    </message>
    <message>
        <source>The engine ended unexpectedly.</source>
        <translation>引擎意外退出。</translation>
    </message>
    <message>
        <source>The file with your conversations is damaged.</source>
        <translation>保存对话的文件已损坏。</translation>
    </message>
    <message>
        <source>The file “{name}” changed while it was being copied.</source>
        <translation>文件“{name}”在复制过程中发生了变化。</translation>
    </message>
    <message>
        <source>The file “{name}” does not list the model&apos;s weights as it should.</source>
        <translation>文件“{name}”没有正确列出模型的权重。</translation>
    </message>
    <message>
        <source>The file “{name}” is damaged: {why}.</source>
        <translation>文件“{name}”已损坏：{why}。</translation>
    </message>
    <message>
        <source>The file “{name}” is no model that is known.</source>
        <translation>文件“{name}”不是已知的模型。</translation>
    </message>
    <message>
        <source>The files of “{name}” are in use.</source>
        <translation>“{name}”的文件正在使用中。</translation>
    </message>
    <message>
        <source>The first start on the NPU takes some minutes; later ones are quick.</source>
        <translation>首次在 NPU 上启动需要几分钟，之后就很快了。</translation>
    </message>
    <message>
        <source>The folder brings Python code of its own, which is not needed and not run.</source>
        <translation>文件夹中自带 Python 代码，这里用不到，也不会运行。</translation>
    </message>
    <message>
        <source>The folder of the models is being moved to another place.</source>
        <translation>模型文件夹正在移动到其他位置。</translation>
    </message>
    <message>
        <source>The folder of the models, {folder}, cannot be reached.</source>
        <translation>无法访问模型文件夹 {folder}。</translation>
    </message>
    <message>
        <source>The folder of the models, {folder}, cannot be written to.</source>
        <translation>无法写入模型文件夹 {folder}。</translation>
    </message>
    <message>
        <source>The folder {name} holds more than is taken at once; {taken} of its files were.</source>
        <translation>文件夹{name}里的文件太多，无法一次全部添加；已添加其中 {taken} 个。</translation>
    </message>
    <message>
        <source>The folder {name} holds no files.</source>
        <translation>文件夹{name}里没有文件。</translation>
    </message>
    <message>
        <source>The folder {target} is inside the folder that is to be moved.</source>
        <translation>文件夹 {target} 位于要移动的文件夹之内。</translation>
    </message>
    <message>
        <source>The folder “{name}” holds more than {most:,} files or folders in folders, so it is no single model.</source>
        <translation>文件夹“{name}”里的文件或各级子文件夹超过 {most:,} 个，不是单个模型的文件夹。</translation>
    </message>
    <message>
        <source>The folder “{name}” holds no adapter.</source>
        <translation>文件夹“{name}”中没有适配器。</translation>
    </message>
    <message>
        <source>The folder “{name}” holds no files of a model.</source>
        <translation>文件夹“{name}”里没有模型文件。</translation>
    </message>
    <message>
        <source>The folder “{name}” holds no model that is known: {shown} and others.</source>
        <translation>文件夹“{name}”里没有已知的模型，只有 {shown} 等文件。</translation>
    </message>
    <message>
        <source>The folder “{name}” holds no model that is known: {shown}.</source>
        <translation>文件夹“{name}”里没有已知的模型，只有 {shown}。</translation>
    </message>
    <message>
        <source>The folder “{name}” holds several folders with models, such as “{first}”.</source>
        <translation>文件夹“{name}”里有多个模型文件夹，例如“{first}”。</translation>
    </message>
    <message>
        <source>The folder “{name}” holds {count} GGUF files.</source>
        <translation>文件夹“{name}”里有 {count} 个 GGUF 文件。</translation>
    </message>
    <message>
        <source>The folder “{name}” looks like {looks_like}, but {shown} and {more} more are missing.</source>
        <translation>文件夹“{name}”看起来是{looks_like}，但缺少 {shown} 和另外 {more} 个文件。</translation>
    </message>
    <message>
        <source>The folder “{name}” looks like {looks_like}, but {shown} is missing.</source>
        <translation>文件夹“{name}”看起来是{looks_like}，但缺少 {shown}。</translation>
    </message>
    <message>
        <source>The graphics driver is too old ({driver}); {may}.</source>
        <translation>显卡驱动程序太旧（{driver}），{may}。</translation>
    </message>
    <message>
        <source>The halves of the adapter “{name}” do not belong together.</source>
        <translation>适配器“{name}”的两半互不匹配。</translation>
    </message>
    <message>
        <source>The kept copy of “{name}” is missing or damaged.</source>
        <translation>“{name}”留存的副本丢失或已损坏。</translation>
    </message>
    <message>
        <source>The largest SmolLM2: good at rewriting and summarising English text. Its memory grows quickly with long conversations. Has to be converted on this PC.</source>
        <translation>最大的 SmolLM2：擅长改写和概括英文文本。对话较长时，占用的内存会迅速增加。需要在这台电脑上转换。</translation>
    </message>
    <message>
        <source>The licence of {name} has terms that you have to accept first{where}.</source>
        <translation>{name} 的许可证含有需要你先接受的条款{where}。</translation>
    </message>
    <message>
        <source>The line to {host} was cut again and again.</source>
        <translation>与 {host} 的连接一再中断。</translation>
    </message>
    <message>
        <source>The mask has {width:,} x {height:,} pixels; at most {most:,} a side.</source>
        <translation>蒙版有 {width:,} × {height:,} 像素，每边最多 {most:,}。</translation>
    </message>
    <message>
        <source>The memory of this PC does not suffice.</source>
        <translation>这台电脑的内存不够。</translation>
    </message>
    <message>
        <source>The model could not be compressed.</source>
        <translation>无法量化这个模型。</translation>
    </message>
    <message>
        <source>The model could not be exported.</source>
        <translation>无法导出这个模型。</translation>
    </message>
    <message>
        <source>The model could not be stored.</source>
        <translation>无法保存这个模型。</translation>
    </message>
    <message>
        <source>The model stayed silent on {device}.</source>
        <translation>模型在 {device} 上没有发出声音。</translation>
    </message>
    <message>
        <source>The model “{model_id}” is not installed.</source>
        <translation>模型“{model_id}”尚未安装。</translation>
    </message>
    <message>
        <source>The model “{name}” is damaged: {first} and {more} more.</source>
        <translation>模型“{name}”已损坏：{first}，另外还有 {more} 处问题。</translation>
    </message>
    <message>
        <source>The model “{name}” is damaged: {first}.</source>
        <translation>模型“{name}”已损坏：{first}。</translation>
    </message>
    <message>
        <source>The model “{reference}” ships with Sidelight, but it is missing or damaged.</source>
        <translation>模型“{reference}”随 Sidelight 提供，但它缺失或已损坏。</translation>
    </message>
    <message>
        <source>The model&apos;s config.json cannot be read.</source>
        <translation>无法读取模型的 config.json。</translation>
    </message>
    <message>
        <source>The model&apos;s file {name} is missing or damaged.</source>
        <translation>模型的文件 {name} 缺失或已损坏。</translation>
    </message>
    <message>
        <source>The models are in the folder {target} already.</source>
        <translation>模型已经在文件夹 {target} 中。</translation>
    </message>
    <message>
        <source>The nearest size that works is {width} x {height}.</source>
        <translation>最接近的可用尺寸是 {width} × {height}。</translation>
    </message>
    <message>
        <source>The network settings could not be kept.</source>
        <translation>无法保存网络设置。</translation>
    </message>
    <message>
        <source>The newer InternVL for PCs with 8 GB. Has to be converted on this PC.</source>
        <translation>较新的 InternVL，适合 8 GB 内存的电脑。需要在这台电脑上转换。</translation>
    </message>
    <message>
        <source>The old file was kept as {name}.</source>
        <translation>旧文件已保留为 {name}。</translation>
    </message>
    <message>
        <source>The other tiny picture model made for this app, of another architecture: names coloured shapes, counts them, and tells what is on the left and on the right.</source>
        <translation>为本应用制作的另一个微型视觉模型，架构不同：能说出彩色图形的名称、数出数量，并说明左边和右边各是什么。</translation>
    </message>
    <message>
        <source>The package index in use does not have the model.</source>
        <translation>当前使用的软件包索引中没有这个模型。</translation>
    </message>
    <message>
        <source>The package index in use does not have “{pin}” for this PC.</source>
        <translation>当前使用的软件包索引中没有适合这台电脑的“{pin}”。</translation>
    </message>
    <message>
        <source>The part that downloads from {host} is missing from this installation.</source>
        <translation>此安装中缺少从 {host} 下载所需的组件。</translation>
    </message>
    <message>
        <source>The pasted picture</source>
        <translation>粘贴的图片</translation>
    </message>
    <message>
        <source>The picture could not be moved.</source>
        <translation>无法移动图片。</translation>
    </message>
    <message>
        <source>The picture could not be saved in the gallery.</source>
        <translation>无法把图片保存到图库。</translation>
    </message>
    <message>
        <source>The picture could not be saved there.</source>
        <translation>无法把图片保存到那里。</translation>
    </message>
    <message>
        <source>The picture has {width:,} x {height:,} pixels; at most {most:,} a side.</source>
        <translation>图片有 {width:,} × {height:,} 像素，每边最多 {most:,}。</translation>
    </message>
    <message>
        <source>The picture is not in the gallery any more, or it is damaged.</source>
        <translation>图片已不在图库中，或者已损坏。</translation>
    </message>
    <message>
        <source>The pictures of “{name}” are coded in a way that cannot be read here{codec}.</source>
        <translation>“{name}”的画面采用了这里无法读取的编码{codec}。</translation>
    </message>
    <message>
        <source>The processor of this PC has no AVX2, so models run slowly on it.</source>
        <translation>这台电脑的处理器不支持 AVX2，因此模型运行较慢。</translation>
    </message>
    <message>
        <source>The proxy does not let the download from {host} through.</source>
        <translation>代理不允许从 {host} 下载。</translation>
    </message>
    <message>
        <source>The proxy does not let the download through.</source>
        <translation>代理不允许这次下载。</translation>
    </message>
    <message>
        <source>The proxy {proxy} does not connect to {host}.</source>
        <translation>代理 {proxy} 无法连接到 {host}。</translation>
    </message>
    <message>
        <source>The recording ended after {longest}, the longest there can be; all of it was kept.</source>
        <translation>录音已达到最长时限（{longest}）并结束，内容已全部保留。</translation>
    </message>
    <message>
        <source>The recording is too short to hear anything in it.</source>
        <translation>录音太短，听不出内容。</translation>
    </message>
    <message>
        <source>The rest of this message could not be recovered.</source>
        <translation>这条消息的其余部分无法恢复。</translation>
    </message>
    <message>
        <source>The role cannot be written to {name}.</source>
        <translation>无法将角色写入 {name}。</translation>
    </message>
    <message>
        <source>The role in this file has no name.</source>
        <translation>这个文件中的角色没有名称。</translation>
    </message>
    <message>
        <source>The role was made by a newer version of Sidelight.</source>
        <translation>这个角色由更新版本的 Sidelight 制作。</translation>
    </message>
    <message>
        <source>The roles cannot be written.</source>
        <translation>无法写入角色。</translation>
    </message>
    <message>
        <source>The script says that this fails.</source>
        <translation>脚本要求这一步失败。</translation>
    </message>
    <message>
        <source>The settings of the adapter in “{name}” cannot be understood.</source>
        <translation>无法理解“{name}”中适配器的设置。</translation>
    </message>
    <message>
        <source>The smallest Qwen2: instant on any PC, for simple questions in English or Chinese, often wrong on facts.</source>
        <translation>最小的 Qwen2：在任何电脑上都能立即回答，适合用英语或中文问简单的问题，但常常答错事实。</translation>
    </message>
    <message>
        <source>The smallest Qwen3-VL. Has to be converted on this PC.</source>
        <translation>最小的 Qwen3-VL。需要在这台电脑上转换。</translation>
    </message>
    <message>
        <source>The smallest Qwen3: quick on any PC; it reasons before it answers, which can be switched off.</source>
        <translation>最小的 Qwen3：在任何电脑上都很快；回答前会先思考，也可以关闭思考。</translation>
    </message>
    <message>
        <source>The smallest chat model of Hugging Face&apos;s SmolLM2 family, with 4-bit weights. Runs on any PC; good for short texts and simple questions in English, not for facts that matter.</source>
        <translation>Hugging Face 的 SmolLM2 系列中最小的聊天模型，采用 4 位权重。可在任何电脑上运行；适合英文短文和简单的问题，不适合查询重要的事实。</translation>
    </message>
    <message>
        <source>The sound library PortAudio is missing, without which no microphone can be used.</source>
        <translation>缺少声音库 PortAudio，因此无法使用麦克风。</translation>
    </message>
    <message>
        <source>The sound library PortAudio is missing, without which nothing can be played.</source>
        <translation>缺少声音库 PortAudio，因此无法播放声音。</translation>
    </message>
    <message>
        <source>The source has no files of “{name}”.</source>
        <translation>来源中没有“{name}”的文件。</translation>
    </message>
    <message>
        <source>The source has other files of “{name}” now than those that were installed.</source>
        <translation>来源中“{name}”的文件与已安装的不一样了。</translation>
    </message>
    <message>
        <source>The speed {speed:g} is out of range.</source>
        <translation>语速 {speed:g} 超出范围。</translation>
    </message>
    <message>
        <source>The system does not let Sidelight listen to “{name}”.</source>
        <translation>系统不允许 Sidelight 使用“{name}”收听声音。</translation>
    </message>
    <message>
        <source>The system ended the conversion, most likely because memory ran out.</source>
        <translation>系统终止了转换，很可能是因为内存不足。</translation>
    </message>
    <message>
        <source>The system&apos;s voice could not say it.</source>
        <translation>系统语音无法朗读这段内容。</translation>
    </message>
    <message>
        <source>The system&apos;s voice does not come to an end.</source>
        <translation>系统语音迟迟没有结束。</translation>
    </message>
    <message>
        <source>The system&apos;s voice does not start.</source>
        <translation>系统语音无法启动。</translation>
    </message>
    <message>
        <source>The text has {count:,} characters; at most {most:,}.</source>
        <translation>文本有 {count:,} 个字符，最多 {most:,} 个。</translation>
    </message>
    <message>
        <source>The tokenizer of this model cannot be converted.</source>
        <translation>无法转换这个模型的分词器。</translation>
    </message>
    <message>
        <source>The transcript of “{name}” cannot be written to the disk.</source>
        <translation>无法把“{name}”的文字稿写入磁盘。</translation>
    </message>
    <message>
        <source>The voice “{voice}” of {name} cannot be read.</source>
        <translation>无法读取 {name} 的语音“{voice}”。</translation>
    </message>
    <message>
        <source>There are no files of a model at {path}.</source>
        <translation>{path} 中没有模型文件。</translation>
    </message>
    <message>
        <source>There are other files in {target}.</source>
        <translation>{target} 中有其他文件。</translation>
    </message>
    <message>
        <source>There are {count} stop words; at most {most}.</source>
        <translation>停止词有 {count} 个，最多只能有 {most} 个。</translation>
    </message>
    <message>
        <source>There is a mask, but no picture that it is for.</source>
        <translation>有蒙版，但没有与之对应的图片。</translation>
    </message>
    <message>
        <source>There is no adapter “{id}” on this PC.</source>
        <translation>这台电脑上没有适配器“{id}”。</translation>
    </message>
    <message>
        <source>There is no folder {parent}.</source>
        <translation>文件夹 {parent} 不存在。</translation>
    </message>
    <message>
        <source>There is no model “{model_id}” in the catalogue.</source>
        <translation>模型目录中没有模型“{model_id}”。</translation>
    </message>
    <message>
        <source>There is no network, or {host} cannot be found in it.</source>
        <translation>没有网络连接，或在网络中找不到 {host}。</translation>
    </message>
    <message>
        <source>There is no question.</source>
        <translation>没有提问内容。</translation>
    </message>
    <message>
        <source>There is no ready build of it, so it has to be converted first.</source>
        <translation>没有现成版本，因此需要先转换。</translation>
    </message>
    <message>
        <source>There is not enough memory for a conversation with this model.</source>
        <translation>内存不足，无法与这个模型对话。</translation>
    </message>
    <message>
        <source>There is not enough memory for {model} on {device}.</source>
        <translation>内存不足，无法在 {device} 上运行 {model}。</translation>
    </message>
    <message>
        <source>There is not enough memory for {name} to draw {width} x {height} pixels.</source>
        <translation>内存不足，{name} 无法绘制 {width} × {height} 像素的图片。</translation>
    </message>
    <message>
        <source>There is not enough room on the disk: {needed} are needed, {free} are free.</source>
        <translation>磁盘空间不足：需要 {needed}，可用 {free}。</translation>
    </message>
    <message>
        <source>There is nothing at {path}.</source>
        <translation>{path} 处没有任何内容。</translation>
    </message>
    <message>
        <source>There is nothing to draw.</source>
        <translation>没有要画的内容。</translation>
    </message>
    <message>
        <source>There is nothing to say aloud.</source>
        <translation>没有可朗读的内容。</translation>
    </message>
    <message>
        <source>There is something named “{name}” already.</source>
        <translation>已经有名为“{name}”的内容了。</translation>
    </message>
    <message>
        <source>Thinks aloud at length before it answers; good at arithmetic and puzzles, with builds for NPUs.</source>
        <translation>回答前会展开长时间的思考；擅长算术和解谜，有适用于 NPU 的现成版本。</translation>
    </message>
    <message>
        <source>Thinks aloud before it answers; good at small puzzles and arithmetic, weak on facts. The smallest model here with builds for NPUs.</source>
        <translation>回答前会先展示思考过程；擅长简单的谜题和算术，容易答错事实。这里有 NPU 现成版本的模型中最小的一个。</translation>
    </message>
    <message>
        <source>Thirty languages and Chinese dialects, quick</source>
        <translation>支持三十种语言和汉语方言，速度快</translation>
    </message>
    <message>
        <source>Thirty languages and Chinese dialects, very good</source>
        <translation>支持三十种语言和汉语方言，效果出色</translation>
    </message>
    <message>
        <source>This PC has no device {device} that OpenVINO can use.</source>
        <translation>这台电脑没有 OpenVINO 可用的设备 {device}。</translation>
    </message>
    <message>
        <source>This PC has no device {device} that OpenVINO can use; it has {present}.</source>
        <translation>这台电脑没有 OpenVINO 可用的设备 {device}，只有 {present}。</translation>
    </message>
    <message>
        <source>This PC has no device {device}.</source>
        <translation>这台电脑没有设备 {device}。</translation>
    </message>
    <message>
        <source>This PC has {name}, but the driver for computing on it is missing.</source>
        <translation>这台电脑有 {name}，但缺少用它进行计算的驱动程序。</translation>
    </message>
    <message>
        <source>This PC has {name}, but this Linux does not know it.</source>
        <translation>这台电脑有 {name}，但当前的 Linux 不认识它。</translation>
    </message>
    <message>
        <source>This PC has {name}, but you may not use it ({closed}).</source>
        <translation>这台电脑有 {name}，但你没有使用权限（{closed}）。</translation>
    </message>
    <message>
        <source>This PC has {name}, which cannot be seen over Remote Desktop.</source>
        <translation>这台电脑有 {name}，但通过远程桌面看不到它。</translation>
    </message>
    <message>
        <source>This app may not use {name}.</source>
        <translation>此应用没有使用 {name} 的权限。</translation>
    </message>
    <message>
        <source>This build of Sidelight does not know where newer ones are announced.</source>
        <translation>此版本的 Sidelight 不知道新版本在哪里发布。</translation>
    </message>
    <message>
        <source>This build was not made for the {family}.</source>
        <translation>这个版本不是为 {family} 制作的。</translation>
    </message>
    <message>
        <source>This conversation is not there any more.</source>
        <translation>这个对话已不存在。</translation>
    </message>
    <message>
        <source>This device cannot be used as it is; see what is said about it under “Your PC”.</source>
        <translation>这个设备目前无法使用，请查看“你的电脑”中的说明。</translation>
    </message>
    <message>
        <source>This file holds no role.</source>
        <translation>这个文件里没有角色。</translation>
    </message>
    <message>
        <source>This file is too large for a role.</source>
        <translation>这个文件太大，不可能是角色文件。</translation>
    </message>
    <message>
        <source>This is Linux within Windows, which does not pass on the NPU.</source>
        <translation>这是 Windows 中的 Linux，无法使用 NPU。</translation>
    </message>
    <message>
        <source>This is a virtual machine, so the graphics and NPU of the PC are out of reach.</source>
        <translation>这是一台虚拟机，用不了电脑的显卡和 NPU。</translation>
    </message>
    <message>
        <source>This is too much for one file.</source>
        <translation>内容太多，一个文件放不下。</translation>
    </message>
    <message>
        <source>This message could not be recovered.</source>
        <translation>这条消息无法恢复。</translation>
    </message>
    <message>
        <source>This model does not hear on this device.</source>
        <translation>此模型在此设备上听不到声音。</translation>
    </message>
    <message>
        <source>This version of Sidelight has no conversion tools named “{toolchain_id}”.</source>
        <translation>这个版本的 Sidelight 没有名为“{toolchain_id}”的转换工具。</translation>
    </message>
    <message>
        <source>This {name} checkpoint was saved by transformers {saved_by}, and the only tools that can convert {name} models ({tools}) do not read what that version saves.</source>
        <translation>这个 {name} 检查点由 transformers {saved_by} 保存，而能转换 {name} 模型的工具（{tools}）都读不了该版本保存的内容。</translation>
    </message>
    <message>
        <source>To convert {name} takes about {need} of memory, and {words}.</source>
        <translation>转换 {name} 大约需要 {need} 内存，而{words}。</translation>
    </message>
    <message>
        <source>To convert {name} takes about {need} on the disk for a while, and {free} are free.</source>
        <translation>转换 {name} 期间大约需要 {need} 磁盘空间，而可用的只有 {free}。</translation>
    </message>
    <message>
        <source>Transcribe it anew. What was written down so far stays.</source>
        <translation>请重新转写。已转写的内容会保留。</translation>
    </message>
    <message>
        <source>Try again later, what has arrived is kept; or choose another source for this model.</source>
        <translation>请稍后重试，已下载的部分会保留；也可以为这个模型选择其他来源。</translation>
    </message>
    <message>
        <source>Try again later; when it happens again, choose another source for this model.</source>
        <translation>请稍后重试；如果仍然如此，请为这个模型选择其他来源。</translation>
    </message>
    <message>
        <source>Try again then, what has arrived is kept; with an access token more is allowed.</source>
        <translation>请届时重试，已下载的部分会保留；使用访问令牌可获得更高的额度。</translation>
    </message>
    <message>
        <source>Try again, only that is fetched anew; when it happens again something on the way (a proxy, a mirror) changes files: choose another source for this model.</source>
        <translation>请重试，只需重新下载这一部分；如果仍然如此，说明途中有代理或镜像站改动了文件，请为这个模型选择其他来源。</translation>
    </message>
    <message>
        <source>Try again, or install a model that speaks in the library.</source>
        <translation>请重试，或在模型库中安装一个语音合成模型。</translation>
    </message>
    <message>
        <source>Try again, what has arrived is kept.</source>
        <translation>请重试，已下载的部分会保留。</translation>
    </message>
    <message>
        <source>Try again, what has arrived is kept; when it happens again set a mirror in the network settings, or choose another source for this model.</source>
        <translation>请重试，已下载的部分会保留；如果仍然如此，请在网络设置中设置镜像站，或为这个模型选择其他来源。</translation>
    </message>
    <message>
        <source>Try again, what has arrived is kept; when it happens again something on the way (a proxy, a mirror) changes files: choose another source for this model.</source>
        <translation>请重试，已下载的部分会保留；如果仍然如此，说明途中有代理或镜像站改动了文件，请为这个模型选择其他来源。</translation>
    </message>
    <message>
        <source>Try again, what has arrived is kept; when it happens again, choose another source for this model.</source>
        <translation>请重试，已下载的部分会保留；如果仍然如此，请为这个模型选择其他来源。</translation>
    </message>
    <message>
        <source>Try again: what was downloaded is still here.</source>
        <translation>请重试：已下载的内容还在。</translation>
    </message>
    <message>
        <source>Try again; if it happens again, choose another model or device.</source>
        <translation>请重试；如果仍然如此，请选择其他模型或设备。</translation>
    </message>
    <message>
        <source>Try again; the details say what Python said.</source>
        <translation>请重试；详细信息中有 Python 的输出。</translation>
    </message>
    <message>
        <source>Try again; the details say what pip said.</source>
        <translation>请重试；详细信息中有 pip 的输出。</translation>
    </message>
    <message>
        <source>Try again; the log has the details.</source>
        <translation>请重试；日志中有详细信息。</translation>
    </message>
    <message>
        <source>Try again; when it happens again, choose another model.</source>
        <translation>请重试；如果仍然如此，请选择其他模型。</translation>
    </message>
    <message>
        <source>Try again; when it happens again, please report it.</source>
        <translation>请重试；如果仍然如此，请向我们报告。</translation>
    </message>
    <message>
        <source>Try again; when it happens again, something on the way (a proxy, a mirror) changes files.</source>
        <translation>请重试；如果仍然如此，说明途中有代理或镜像站改动了文件。</translation>
    </message>
    <message>
        <source>Try again; when it happens again, the details say what is missing on this PC.</source>
        <translation>请重试；如果仍然如此，详细信息会说明这台电脑缺少什么。</translation>
    </message>
    <message>
        <source>Type what you want to know, then send it.</source>
        <translation>输入你想了解的内容，然后发送。</translation>
    </message>
    <message>
        <source>Unpack it, and attach the files that are in it.</source>
        <translation>请解压缩，然后添加其中的文件。</translation>
    </message>
    <message>
        <source>Unpack it, and choose the folder that comes out.</source>
        <translation>请解压缩，然后选择解压后的文件夹。</translation>
    </message>
    <message>
        <source>Unplug it and plug it in again, or choose another camera.</source>
        <translation>请拔下后重新插上，或选择其他摄像头。</translation>
    </message>
    <message>
        <source>Update Linux to kernel 6.2 or newer with its firmware packages, {restart}</source>
        <translation>请将 Linux 更新到内核 6.2 或更高版本，并更新其固件包，{restart}</translation>
    </message>
    <message>
        <source>Update Linux to kernel 6.6 or newer with its firmware packages, {restart}</source>
        <translation>请将 Linux 更新到内核 6.6 或更高版本，并更新其固件包，{restart}</translation>
    </message>
    <message>
        <source>Update Sidelight, then import it.</source>
        <translation>请先更新 Sidelight，再导入。</translation>
    </message>
    <message>
        <source>Update the device&apos;s driver, or choose another device.</source>
        <translation>请更新这个设备的驱动程序，或选择其他设备。</translation>
    </message>
    <message>
        <source>Update the model, or remove it and install it again.</source>
        <translation>请更新这个模型，或将其移除后重新安装。</translation>
    </message>
    <message>
        <source>Update to Windows 11 to use it; the other devices work as they are.</source>
        <translation>升级到 Windows 11 即可使用；其他设备可照常使用。</translation>
    </message>
    <message>
        <source>Use Sidelight for Windows to have all devices; the processor works here too.</source>
        <translation>使用 Windows 版 Sidelight 即可用上所有设备；在这里也可以使用处理器。</translation>
    </message>
    <message>
        <source>Verify the model in the library, and try again.</source>
        <translation>请在模型库中校验该模型，然后重试。</translation>
    </message>
    <message>
        <source>Very good answers for PCs with 16 GB, with a build made for NPUs; it reasons before it answers, which can be switched off.</source>
        <translation>适合 16 GB 内存的电脑，回答效果出色，有专为 NPU 制作的现成版本；回答前会先思考，也可以关闭思考。</translation>
    </message>
    <message>
        <source>Very good chat in a hundred languages; runs on NPUs</source>
        <translation>支持一百种语言，聊天效果出色；可在 NPU 上运行</translation>
    </message>
    <message>
        <source>Very good chat, needs 32 GB</source>
        <translation>聊天效果出色，需要 32 GB 内存</translation>
    </message>
    <message>
        <source>Very good picture and video chat</source>
        <translation>聊图片和视频，效果出色</translation>
    </message>
    <message>
        <source>Very good picture and video chat for laptops</source>
        <translation>聊图片和视频，效果出色，适合笔记本电脑</translation>
    </message>
    <message>
        <source>Very good picture chat</source>
        <translation>聊图片，效果出色</translation>
    </message>
    <message>
        <source>Very good picture chat, needs 32 GB</source>
        <translation>聊图片，效果出色，需要 32 GB 内存</translation>
    </message>
    <message>
        <source>Very good picture chat; runs on NPUs</source>
        <translation>聊图片，效果出色；可在 NPU 上运行</translation>
    </message>
    <message>
        <source>Very good pictures and words in four steps, on PCs with much memory.</source>
        <translation>四步即可画出效果出色的图片和文字，适合内存较大的电脑。</translation>
    </message>
    <message>
        <source>Very small chat in English and Chinese</source>
        <translation>微型聊天模型，支持英语和中文</translation>
    </message>
    <message>
        <source>Very small chat that thinks first</source>
        <translation>微型聊天模型，先思考再回答</translation>
    </message>
    <message>
        <source>Very small picture chat</source>
        <translation>微型模型，可聊图片</translation>
    </message>
    <message>
        <source>Video chat in English</source>
        <translation>用英语聊视频内容</translation>
    </message>
    <message>
        <source>Wait for that to finish, and try again.</source>
        <translation>请等它完成后再试。</translation>
    </message>
    <message>
        <source>Wait for that to finish, or pause it, and try again.</source>
        <translation>请等它完成或将其暂停，然后再试。</translation>
    </message>
    <message>
        <source>Wait until it has finished, then try again.</source>
        <translation>请等它完成，然后再试。</translation>
    </message>
    <message>
        <source>Wait until it is done, or stop it there.</source>
        <translation>请等它完成，或在那里停止它。</translation>
    </message>
    <message>
        <source>Wait until nothing writes to it any more, and try again.</source>
        <translation>请等到没有程序再写入它，然后再试。</translation>
    </message>
    <message>
        <source>Weights of 32 bits are not kept: they are slower and no better.</source>
        <translation>不保存 32 位权重：它们更慢，效果也不会更好。</translation>
    </message>
    <message>
        <source>What arrived is not the file that was expected, so it was thrown away.</source>
        <translation>收到的文件与预期不符，已丢弃。</translation>
    </message>
    <message>
        <source>What is meant for {device} is executed by {others}.</source>
        <translation>本应由 {device} 执行的任务，实际执行的设备是：{others}。</translation>
    </message>
    <message>
        <source>What the system&apos;s voice said cannot be read.</source>
        <translation>无法读取系统语音生成的声音。</translation>
    </message>
    <message>
        <source>What {hub} sent as {what} is not what was expected, so it was thrown away.</source>
        <translation>从 {hub} 收到的内容与预期不符，已丢弃：{what}。</translation>
    </message>
    <message>
        <source>When pip is set up for a mirror of your own, ask for the package there, or use another.</source>
        <translation>如果 pip 设置为使用你自己的镜像站，请让那里添加这个软件包，或换用其他镜像站。</translation>
    </message>
    <message>
        <source>When pip is set up for a mirror of your own, ask for the package there, or use another; on an old or rare kind of PC there may be none.</source>
        <translation>如果 pip 设置为使用你自己的镜像站，请让那里添加这个软件包，或换用其他镜像站；较旧或少见的电脑可能没有适用的软件包。</translation>
    </message>
    <message>
        <source>Windows 10 cannot run models on the NPU, whatever its driver.</source>
        <translation>无论驱动程序是什么版本，Windows 10 都无法在 NPU 上运行模型。</translation>
    </message>
    <message>
        <source>With so little strength not even {steps} steps change anything.</source>
        <translation>强度太小，即使 {steps} 步也不会有任何变化。</translation>
    </message>
    <message>
        <source>You could {advice}.</source>
        <translation>你可以{advice}。</translation>
    </message>
    <message>
        <source>Your conversations cannot be read or saved just now.</source>
        <translation>你的对话目前无法读取或保存。</translation>
    </message>
    <message>
        <source>Your conversations were kept by a newer version of Sidelight.</source>
        <translation>你的对话由更新版本的 Sidelight 保存。</translation>
    </message>
    <message>
        <source>Your roles cannot be read.</source>
        <translation>无法读取你的角色。</translation>
    </message>
    <message>
        <source>a Hugging Face checkpoint</source>
        <translation>Hugging Face 检查点</translation>
    </message>
    <message>
        <source>a chat model</source>
        <translation>聊天模型</translation>
    </message>
    <message>
        <source>a chat model that hears</source>
        <translation>能听的聊天模型</translation>
    </message>
    <message>
        <source>a chat model that sees pictures</source>
        <translation>能看图片的聊天模型</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>一个文件</translation>
    </message>
    <message>
        <source>a model that draws</source>
        <translation>绘图模型</translation>
    </message>
    <message>
        <source>a model that speaks</source>
        <translation>语音合成模型</translation>
    </message>
    <message>
        <source>a model that writes speech down</source>
        <translation>语音识别模型</translation>
    </message>
    <message>
        <source>a model without an architecture</source>
        <translation>没有架构信息的模型</translation>
    </message>
    <message>
        <source>a number above {least:g}, at most {most:,}</source>
        <translation>大于 {least:g} 且不超过 {most:,} 的数字</translation>
    </message>
    <message>
        <source>a number from {least:g} to {most:,}</source>
        <translation>从 {least:g} 到 {most:,} 的数字</translation>
    </message>
    <message>
        <source>a presentation</source>
        <translation>演示文稿</translation>
    </message>
    <message>
        <source>a spreadsheet</source>
        <translation>电子表格</translation>
    </message>
    <message>
        <source>a tensor of it has {dimensions} dimensions</source>
        <translation>其中一个张量有 {dimensions} 个维度</translation>
    </message>
    <message>
        <source>a text document</source>
        <translation>文本文档</translation>
    </message>
    <message>
        <source>a whole number from {least:g} to {most:,}</source>
        <translation>从 {least:g} 到 {most:,} 的整数</translation>
    </message>
    <message>
        <source>a “{architectures}” does not answer</source>
        <translation>“{architectures}”不会回答提问</translation>
    </message>
    <message>
        <source>all of its {count} layers are in this model</source>
        <translation>它的 {count} 个层都在此模型中</translation>
    </message>
    <message>
        <source>an NPU</source>
        <translation>NPU</translation>
    </message>
    <message>
        <source>an adapter</source>
        <translation>适配器</translation>
    </message>
    <message>
        <source>an e-book</source>
        <translation>电子书</translation>
    </message>
    <message>
        <source>choose a smaller model</source>
        <translation>选择更小的模型</translation>
    </message>
    <message>
        <source>choose a smaller model, such as {name}</source>
        <translation>选择更小的模型，例如 {name}</translation>
    </message>
    <message>
        <source>convert it on a PC with more memory</source>
        <translation>在内存更大的电脑上转换</translation>
    </message>
    <message>
        <source>for chat</source>
        <translation>用于聊天</translation>
    </message>
    <message>
        <source>for drawing</source>
        <translation>用于绘图</translation>
    </message>
    <message>
        <source>for pictures</source>
        <translation>用于看图片</translation>
    </message>
    <message>
        <source>for sound</source>
        <translation>用于听声音</translation>
    </message>
    <message>
        <source>for speaking</source>
        <translation>用于语音合成</translation>
    </message>
    <message>
        <source>for speech</source>
        <translation>用于语音识别</translation>
    </message>
    <message>
        <source>get the ready-made build “{reference}” instead</source>
        <translation>改为获取现成版本“{reference}”</translation>
    </message>
    <message>
        <source>give your access token (as MODELSCOPE_API_TOKEN)</source>
        <translation>提供你的访问令牌（通过 MODELSCOPE_API_TOKEN）</translation>
    </message>
    <message>
        <source>give your access token (in the network settings)</source>
        <translation>提供你的访问令牌（在网络设置中）</translation>
    </message>
    <message>
        <source>give your access token (in the network settings, or as HF_TOKEN)</source>
        <translation>提供你的访问令牌（在网络设置中，或通过 HF_TOKEN）</translation>
    </message>
    <message>
        <source>graphics</source>
        <translation>显卡</translation>
    </message>
    <message>
        <source>intel-npu-driver and intel-npu-compiler</source>
        <translation>intel-npu-driver 和 intel-npu-compiler</translation>
    </message>
    <message>
        <source>intel-opencl-icd (for graphics from before 2020 intel-opencl-icd-legacy)</source>
        <translation>intel-opencl-icd（2020 年以前的显卡用 intel-opencl-icd-legacy）</translation>
    </message>
    <message>
        <source>intel-opencl-icd and libze-intel-gpu1</source>
        <translation>intel-opencl-icd 和 libze-intel-gpu1</translation>
    </message>
    <message>
        <source>it claims to hold {value} items</source>
        <translation>它声称含有 {value} 项内容</translation>
    </message>
    <message>
        <source>it holds a list of the unknown type {kind}</source>
        <translation>它含有未知类型 {kind} 的列表</translation>
    </message>
    <message>
        <source>it holds a value of the unknown type {kind}</source>
        <translation>它含有未知类型 {kind} 的值</translation>
    </message>
    <message>
        <source>it holds no settings</source>
        <translation>其中没有设置内容</translation>
    </message>
    <message>
        <source>it holds no weights</source>
        <translation>其中没有权重</translation>
    </message>
    <message>
        <source>it is a “{family}” model, which neither chats nor writes speech down</source>
        <translation>它是“{family}”模型，既不能聊天，也不能把语音转写成文字</translation>
    </message>
    <message>
        <source>it is cut short</source>
        <translation>内容不完整</translation>
    </message>
    <message>
        <source>it is cut short, or belongs to another model</source>
        <translation>内容不完整，或属于其他模型</translation>
    </message>
    <message>
        <source>it is cut short, {short:,.1f} MB are missing</source>
        <translation>内容不完整，缺少 {short:,.1f} MB</translation>
    </message>
    <message>
        <source>it is far too large</source>
        <translation>文件过大</translation>
    </message>
    <message>
        <source>it is not JSON</source>
        <translation>它不是 JSON</translation>
    </message>
    <message>
        <source>it is not a GGUF file</source>
        <translation>它不是 GGUF 文件</translation>
    </message>
    <message>
        <source>it is of GGUF version {version}, and only 2 and 3 are known</source>
        <translation>它的 GGUF 版本是 {version}，而这里只支持版本 2 和 3</translation>
    </message>
    <message>
        <source>it is only the part of a model that sees pictures</source>
        <translation>它只是模型中负责看图片的部分</translation>
    </message>
    <message>
        <source>its header cannot be understood</source>
        <translation>无法解读它的文件头</translation>
    </message>
    <message>
        <source>its header does not fit into it</source>
        <translation>文件头超出了文件本身的大小</translation>
    </message>
    <message>
        <source>its metadata is far too large</source>
        <translation>元数据过大</translation>
    </message>
    <message>
        <source>its one layer is in this model</source>
        <translation>它唯一的层在此模型中</translation>
    </message>
    <message>
        <source>its one layer is not in this model</source>
        <translation>它唯一的层不在此模型中</translation>
    </message>
    <message>
        <source>its tokenizer “{tokenizer}” cannot be read from a GGUF</source>
        <translation>无法从 GGUF 中读取它的分词器“{tokenizer}”</translation>
    </message>
    <message>
        <source>models crash on it</source>
        <translation>模型会在上面崩溃</translation>
    </message>
    <message>
        <source>models may fail on it</source>
        <translation>模型可能无法在上面运行</translation>
    </message>
    <message>
        <source>models of the architecture “{architecture}” cannot be read from a GGUF</source>
        <translation>无法从 GGUF 中读取架构为“{architecture}”的模型</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>none of its {count} layers is in this model</source>
        <translation>它的 {count} 个层都不在此模型中</translation>
    </message>
    <message>
        <source>nothing here draws with a “{made_for}”</source>
        <translation>这里没有功能可以用“{made_for}”绘图</translation>
    </message>
    <message>
        <source>nothing here runs a “{made_for}”</source>
        <translation>这里没有功能可以运行“{made_for}”</translation>
    </message>
    <message>
        <source>nothing here runs a “{shown}” model</source>
        <translation>这里没有功能可以运行“{shown}”模型</translation>
    </message>
    <message>
        <source>of {driver}</source>
        <translation>日期为 {driver}</translation>
    </message>
    <message>
        <source>only {found} of its {count} layers are in this model</source>
        <translation>它的 {count} 个层中只有 {found} 个在此模型中</translation>
    </message>
    <message>
        <source>processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>that takes the Python package {names}, which no conversion environment holds</source>
        <translation>这需要 Python 软件包 {names}，而所有转换环境中都没有它</translation>
    </message>
    <message>
        <source>the architecture “{model_type}”</source>
        <translation>架构“{model_type}”</translation>
    </message>
    <message>
        <source>the file {file}</source>
        <translation>文件 {file}</translation>
    </message>
    <message>
        <source>the graphics card has {size} for models</source>
        <translation>显卡上可供模型使用的只有 {size}</translation>
    </message>
    <message>
        <source>the {whose} may use {size}</source>
        <translation>能用的只有 {size}（{whose}）</translation>
    </message>
    <message>
        <source>then start the PC again.</source>
        <translation>然后重启电脑。</translation>
    </message>
    <message>
        <source>this PC has {memory} in all, of which about {shared} are for models</source>
        <translation>这台电脑总共有 {memory}，其中约 {shared} 可供模型使用</translation>
    </message>
    <message>
        <source>weights stored as {unknown} cannot be read</source>
        <translation>无法读取以 {unknown} 格式存储的权重</translation>
    </message>
    <message>
        <source>{count} of its {of} layers have another size here, such as {here} instead of {there}</source>
        <translation>它的 {of} 个层中有 {count} 个在此模型中大小不同，例如是 {here} 而不是 {there}</translation>
    </message>
    <message>
        <source>{device} could not run {model}.</source>
        <translation>{device} 无法运行 {model}。</translation>
    </message>
    <message>
        <source>{device} stopped working while it ran {model}.</source>
        <translation>{device} 在运行 {model} 时停止了工作。</translation>
    </message>
    <message>
        <source>{device} was tried first: {what}</source>
        <translation>先尝试了 {device}：{what}</translation>
    </message>
    <message>
        <source>{first} and {count} more files</source>
        <translation>{first} 和另外 {count} 个文件</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first}{second}</translation>
    </message>
    <message>
        <source>{first}, or {last}</source>
        <translation>{first}，或者{last}</translation>
    </message>
    <message>
        <source>{host} asks to wait {minutes:.0f} minutes: too much was asked of it.</source>
        <translation>请求过于频繁，{host} 要求等待 {minutes:.0f} 分钟。</translation>
    </message>
    <message>
        <source>{host} asks to wait {seconds:.0f} seconds: too much was asked of it.</source>
        <translation>请求过于频繁，{host} 要求等待 {seconds:.0f} 秒。</translation>
    </message>
    <message>
        <source>{host} asks to wait: too much was asked of it.</source>
        <translation>请求过于频繁，{host} 要求等待一段时间。</translation>
    </message>
    <message>
        <source>{host} cannot be asked through {proxy}, which speaks SOCKS.</source>
        <translation>无法通过 {proxy} 访问 {host}，因为这个代理使用 SOCKS。</translation>
    </message>
    <message>
        <source>{host} cannot be reached.</source>
        <translation>无法连接到 {host}。</translation>
    </message>
    <message>
        <source>{host} does not accept the access token, or wants one.</source>
        <translation>{host} 不接受这个访问令牌，或需要提供访问令牌。</translation>
    </message>
    <message>
        <source>{host} does not answer as a hub does.</source>
        <translation>{host} 的应答不像模型网站。</translation>
    </message>
    <message>
        <source>{host} does not give “{reference}” to this account.</source>
        <translation>{host} 不向这个账号提供“{reference}”。</translation>
    </message>
    <message>
        <source>{host} does not have the file {file} of the repository.</source>
        <translation>{host} 的仓库中没有文件 {file}。</translation>
    </message>
    <message>
        <source>{host} does not have the repository, or shows it to its members only.</source>
        <translation>{host} 上没有这个仓库，或者只对其成员开放。</translation>
    </message>
    <message>
        <source>{host} gives “{reference}” only to people who have accepted its terms.</source>
        <translation>{host} 只向已接受条款的人提供“{reference}”。</translation>
    </message>
    <message>
        <source>{host} is out of order at the moment (error {status}).</source>
        <translation>{host} 暂时无法提供服务（错误 {status}）。</translation>
    </message>
    <message>
        <source>{host} no longer has this revision of the repository.</source>
        <translation>{host} 上已没有该仓库的这个版本。</translation>
    </message>
    <message>
        <source>{host} refused the download (error {status}).</source>
        <translation>{host} 拒绝了下载（错误 {status}）。</translation>
    </message>
    <message>
        <source>{host} sent {what} in another length than it should have.</source>
        <translation>{host} 发来了{what}，但长度不符。</translation>
    </message>
    <message>
        <source>{host} stopped answering.</source>
        <translation>{host} 停止了响应。</translation>
    </message>
    <message>
        <source>{host} was not asked: this PC is set to use no hub (HF_HUB_OFFLINE).</source>
        <translation>没有连接 {host}：这台电脑设置为不使用任何模型网站（HF_HUB_OFFLINE）。</translation>
    </message>
    <message>
        <source>{kind}: {names}</source>
        <translation>{kind}：{names}</translation>
    </message>
    <message>
        <source>{lists}; {one}</source>
        <translation>{lists}；{one}</translation>
    </message>
    <message>
        <source>{minutes:g} minutes</source>
        <translation>{minutes:g} 分钟</translation>
    </message>
    <message>
        <source>{model} could not be prepared for {device}.</source>
        <translation>无法为 {device} 准备 {model}。</translation>
    </message>
    <message>
        <source>{model} has a part that {device} cannot run.</source>
        <translation>{model} 中有一部分无法在 {device} 上运行。</translation>
    </message>
    <message>
        <source>{model} is of a kind that this version cannot run.</source>
        <translation>{model} 属于这个版本无法运行的类型。</translation>
    </message>
    <message>
        <source>{model} needs espeak-ng to speak this language.</source>
        <translation>{model} 需要 espeak-ng 才能朗读这种语言。</translation>
    </message>
    <message>
        <source>{model} needs more memory in one piece than {device} can give.</source>
        <translation>{model} 需要的单块内存超过了 {device} 能提供的大小。</translation>
    </message>
    <message>
        <source>{name} cannot be opened.</source>
        <translation>无法打开：{name}。</translation>
    </message>
    <message>
        <source>{name} cannot hear.</source>
        <translation>{name} 听不到声音。</translation>
    </message>
    <message>
        <source>{name} could be converted, but would not run there. {reason}</source>
        <translation>{name} 可以转换，但在那里无法运行。{reason}</translation>
    </message>
    <message>
        <source>{name} does not answer.</source>
        <translation>{name} 没有响应。</translation>
    </message>
    <message>
        <source>{name} does not know the language “{language}”.</source>
        <translation>{name} 不支持语言“{language}”。</translation>
    </message>
    <message>
        <source>{name} does not speak “{language}”.</source>
        <translation>{name} 不会说“{language}”。</translation>
    </message>
    <message>
        <source>{name} does not translate.</source>
        <translation>{name} 不支持翻译。</translation>
    </message>
    <message>
        <source>{name} drew nothing on {device}.</source>
        <translation>{name} 在 {device} 上没有画出任何内容。</translation>
    </message>
    <message>
        <source>{name} has no sounds for this text.</source>
        <translation>{name} 无法读出这段文字。</translation>
    </message>
    <message>
        <source>{name} has no tokenizer yet.</source>
        <translation>{name} 还没有分词器。</translation>
    </message>
    <message>
        <source>{name} has no vision encoder that pictures could calibrate.</source>
        <translation>{name} 没有可以用图片校准的视觉编码器。</translation>
    </message>
    <message>
        <source>{name} has no voice “{voice}”.</source>
        <translation>{name} 没有名为“{voice}”的语音。</translation>
    </message>
    <message>
        <source>{name} has no voices.</source>
        <translation>{name} 没有任何语音。</translation>
    </message>
    <message>
        <source>{name} has one voice only, and it has no name.</source>
        <translation>{name} 只有一种语音，没有名称。</translation>
    </message>
    <message>
        <source>{name} hears, but it cannot see.</source>
        <translation>{name} 能听，但不能看。</translation>
    </message>
    <message>
        <source>{name} is a folder, not a picture.</source>
        <translation>{name}是文件夹，不是图片。</translation>
    </message>
    <message>
        <source>{name} is an archive.</source>
        <translation>{name}是压缩包。</translation>
    </message>
    <message>
        <source>{name} is damaged, cut short or of a rare kind.</source>
        <translation>{name}已损坏、不完整或格式少见。</translation>
    </message>
    <message>
        <source>{name} is empty (0 bytes).</source>
        <translation>{name}是空的（0 字节）。</translation>
    </message>
    <message>
        <source>{name} is not a picture that can be read, by its content.</source>
        <translation>从内容来看，{name}不是可以读取的图片。</translation>
    </message>
    <message>
        <source>{name} is not complete; what is missing: {missing}.</source>
        <translation>{name} 不完整，缺少：{missing}。</translation>
    </message>
    <message>
        <source>{name} is not connected.</source>
        <translation>{name} 未连接。</translation>
    </message>
    <message>
        <source>{name} is not there.</source>
        <translation>{name}不存在。</translation>
    </message>
    <message>
        <source>{name} is of a kind that cannot be read here.</source>
        <translation>这里无法读取{name}这种类型的文件。</translation>
    </message>
    <message>
        <source>{name} is there, but gives no picture.</source>
        <translation>{name} 已连接，但没有画面。</translation>
    </message>
    <message>
        <source>{name} is too large to open safely: {width:,} x {height:,} pixels.</source>
        <translation>{name}太大，无法安全打开：{width:,} × {height:,} 像素。</translation>
    </message>
    <message>
        <source>{name} is too large to read safely: {size:,.0f} MB.</source>
        <translation>{name}太大，无法安全读取：{size:,.0f} MB。</translation>
    </message>
    <message>
        <source>{name} is {office} of an office program.</source>
        <translation>{name}是办公软件的{office}。</translation>
    </message>
    <message>
        <source>{name} models bring Python code that has to be run to convert them.</source>
        <translation>{name} 模型自带 Python 代码，需要运行这些代码才能转换。</translation>
    </message>
    <message>
        <source>{name} models cannot be converted: {why_not}.</source>
        <translation>{name} 模型无法转换：{why_not}。</translation>
    </message>
    <message>
        <source>{name} models need a conversion environment ({toolchain}) that this version of Sidelight does not make.</source>
        <translation>{name} 模型需要转换环境（{toolchain}），而这个版本的 Sidelight 无法创建它。</translation>
    </message>
    <message>
        <source>{name} needs about {need} of memory, and {available} are free.</source>
        <translation>{name} 大约需要 {need} 内存，而可用的只有 {available}。</translation>
    </message>
    <message>
        <source>{name} reads text only and cannot see pictures.</source>
        <translation>{name} 只能阅读文字，看不了图片。</translation>
    </message>
    <message>
        <source>{name} reads text only and cannot see videos.</source>
        <translation>{name} 只能阅读文字，看不了视频。</translation>
    </message>
    <message>
        <source>{name} said nothing on {device}.</source>
        <translation>{name} 在 {device} 上没有任何回答。</translation>
    </message>
    <message>
        <source>{name} stopped giving pictures.</source>
        <translation>{name} 不再传来画面。</translation>
    </message>
    <message>
        <source>{one}, {other}</source>
        <translation>{one}，{other}</translation>
    </message>
    <message>
        <source>{seconds:g} seconds</source>
        <translation>{seconds:g} 秒</translation>
    </message>
    <message>
        <source>{shown} cannot be read ({why})</source>
        <translation>无法读取 {shown}（{why}）</translation>
    </message>
    <message>
        <source>{shown} has {size} bytes instead of {expected}</source>
        <translation>{shown} 的大小是 {size} 字节，应为 {expected} 字节</translation>
    </message>
    <message>
        <source>{shown} is missing</source>
        <translation>缺少 {shown}</translation>
    </message>
    <message>
        <source>{shown} was changed</source>
        <translation>{shown} 被改动过</translation>
    </message>
    <message>
        <source>{what} What it had recorded until then was kept.</source>
        <translation>{what}此前录下的内容已保留。</translation>
    </message>
    <message>
        <source>“stop” is {value}; it has to be a tuple of texts.</source>
        <translation>“stop”的值是 {value}，它必须是由文本组成的元组。</translation>
    </message>
    <message>
        <source>“{adapter}” does not fit “{model}”: {why}.</source>
        <translation>“{adapter}”不适合“{model}”：{why}。</translation>
    </message>
    <message>
        <source>“{adapter}” was not loaded together with “{model}”.</source>
        <translation>“{adapter}”没有与“{model}”一起加载。</translation>
    </message>
    <message>
        <source>“{device}” does not say which device to draw on.</source>
        <translation>“{device}”没有说明在哪个设备上绘图。</translation>
    </message>
    <message>
        <source>“{device}” is no device but leaves the choice to OpenVINO.</source>
        <translation>“{device}”不是具体的设备，而是交由 OpenVINO 选择。</translation>
    </message>
    <message>
        <source>“{draft}” cannot draft for “{main}”: their texts end otherwise.</source>
        <translation>“{draft}”不能作为“{main}”的草稿模型：两者结束文本的方式不同。</translation>
    </message>
    <message>
        <source>“{draft}” cannot draft for “{main}”: their tokenizers differ.</source>
        <translation>“{draft}”不能作为“{main}”的草稿模型：两者的分词器不同。</translation>
    </message>
    <message>
        <source>“{draft}” cannot draft for “{main}”: {differing:,} of {compared:,} tokens mean something else to it.</source>
        <translation>“{draft}”不能作为“{main}”的草稿模型：{compared:,} 个 token 中有 {differing:,} 个对它含义不同。</translation>
    </message>
    <message>
        <source>“{field}” is {value}; it has to be {bounds}.</source>
        <translation>“{field}”的值是 {value}，它必须是{bounds}。</translation>
    </message>
    <message>
        <source>“{host}” is not the address of a hub.</source>
        <translation>“{host}”不是模型网站的地址。</translation>
    </message>
    <message>
        <source>“{model}” takes no adapters, because it is a GGUF file.</source>
        <translation>“{model}”是 GGUF 文件，不能使用适配器。</translation>
    </message>
    <message>
        <source>“{model}” takes no adapters.</source>
        <translation>“{model}”不能使用适配器。</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>“{name}”</translation>
    </message>
    <message>
        <source>“{name}” brings Python code that has to be run to convert it.</source>
        <translation>“{name}”自带 Python 代码，需要运行这些代码才能转换。</translation>
    </message>
    <message>
        <source>“{name}” cannot be imported: {why}</source>
        <translation>无法导入“{name}”：{why}</translation>
    </message>
    <message>
        <source>“{name}” cannot be opened.</source>
        <translation>无法打开“{name}”。</translation>
    </message>
    <message>
        <source>“{name}” cannot be opened; perhaps no microphone is connected.</source>
        <translation>无法打开“{name}”，可能没有连接麦克风。</translation>
    </message>
    <message>
        <source>“{name}” cannot be read.</source>
        <translation>无法读取“{name}”。</translation>
    </message>
    <message>
        <source>“{name}” cannot be used: {why}.</source>
        <translation>“{name}”无法使用：{why}。</translation>
    </message>
    <message>
        <source>“{name}” cannot draft, because it is a GGUF file.</source>
        <translation>“{name}”是 GGUF 文件，不能作为草稿模型。</translation>
    </message>
    <message>
        <source>“{name}” cannot draft, because it is no model for text.</source>
        <translation>“{name}”不是文本模型，不能作为草稿模型。</translation>
    </message>
    <message>
        <source>“{name}” cannot draw over pictures.</source>
        <translation>“{name}”不能在图片上重新绘制。</translation>
    </message>
    <message>
        <source>“{name}” cannot draw {width} x {height} pixels.</source>
        <translation>“{name}”无法绘制 {width} × {height} 像素的图片。</translation>
    </message>
    <message>
        <source>“{name}” changes a part of a picture only.</source>
        <translation>“{name}”只能修改图片的一部分。</translation>
    </message>
    <message>
        <source>“{name}” changes convolutions too (LoCon), and only plain LoRA can be used.</source>
        <translation>“{name}”还会改变卷积层（LoCon），而只有普通的 LoRA 可以使用。</translation>
    </message>
    <message>
        <source>“{name}” could not be copied.</source>
        <translation>无法复制“{name}”。</translation>
    </message>
    <message>
        <source>“{name}” could not be written.</source>
        <translation>无法写入“{name}”。</translation>
    </message>
    <message>
        <source>“{name}” does not play: another program has it for itself, or it was switched off.</source>
        <translation>“{name}”无法播放：它被其他程序独占，或已被关闭。</translation>
    </message>
    <message>
        <source>“{name}” fills in a part of a picture and does nothing else.</source>
        <translation>“{name}”只能填补图片的一部分，不能做别的。</translation>
    </message>
    <message>
        <source>“{name}” gave nothing but complete silence: it is muted, or the system keeps its sound from Sidelight.</source>
        <translation>“{name}”完全没有声音：它被静音了，或者系统不让 Sidelight 收听它的声音。</translation>
    </message>
    <message>
        <source>“{name}” has changed since it was begun.</source>
        <translation>“{name}”在开始转写后发生了变化。</translation>
    </message>
    <message>
        <source>“{name}” has files whose names cannot be kept on this PC.</source>
        <translation>“{name}”中有些文件的名称无法在这台电脑上使用。</translation>
    </message>
    <message>
        <source>“{name}” has no page {number}.</source>
        <translation>“{name}”没有第 {number} 页。</translation>
    </message>
    <message>
        <source>“{name}” has no pages.</source>
        <translation>“{name}”没有页面。</translation>
    </message>
    <message>
        <source>“{name}” has no pictures, it is only sound.</source>
        <translation>“{name}”没有画面，只有声音。</translation>
    </message>
    <message>
        <source>“{name}” has no sound track.</source>
        <translation>“{name}”没有音轨。</translation>
    </message>
    <message>
        <source>“{name}” has no video track.</source>
        <translation>“{name}”没有视频轨。</translation>
    </message>
    <message>
        <source>“{name}” holds no adapter.</source>
        <translation>“{name}”中没有适配器。</translation>
    </message>
    <message>
        <source>“{name}” holds no conversation that was exported from Sidelight.</source>
        <translation>“{name}”里没有从 Sidelight 导出的对话。</translation>
    </message>
    <message>
        <source>“{name}” is a PyTorch pickle, which can hide programs and is not opened.</source>
        <translation>“{name}”是 PyTorch pickle 文件，其中可能藏有程序，因此不会打开。</translation>
    </message>
    <message>
        <source>“{name}” is a folder, not a sound.</source>
        <translation>“{name}”是文件夹，不是声音文件。</translation>
    </message>
    <message>
        <source>“{name}” is a folder, not a video.</source>
        <translation>“{name}”是文件夹，不是视频。</translation>
    </message>
    <message>
        <source>“{name}” is a model of a kind that this version cannot run.</source>
        <translation>“{name}”属于这个版本无法运行的模型类型。</translation>
    </message>
    <message>
        <source>“{name}” is a packed archive.</source>
        <translation>“{name}”是压缩包。</translation>
    </message>
    <message>
        <source>“{name}” is a {kind} model and cannot answer questions.</source>
        <translation>“{name}”是 {kind} 类模型，不能回答提问。</translation>
    </message>
    <message>
        <source>“{name}” is a {kind} model and cannot draw.</source>
        <translation>“{name}”是{kind}模型，不能画图。</translation>
    </message>
    <message>
        <source>“{name}” is a {kind} model and cannot speak.</source>
        <translation>“{name}”是{kind}模型，不能朗读。</translation>
    </message>
    <message>
        <source>“{name}” is a {kind} model and cannot write down what is said.</source>
        <translation>“{name}”是 {kind} 类模型，不能转写语音。</translation>
    </message>
    <message>
        <source>“{name}” is an adapter (LoRA), not a model of its own.</source>
        <translation>“{name}”是适配器（LoRA），本身不是模型。</translation>
    </message>
    <message>
        <source>“{name}” is being installed or removed by another window of Sidelight.</source>
        <translation>Sidelight 的另一个窗口正在安装或移除“{name}”。</translation>
    </message>
    <message>
        <source>“{name}” is being transcribed elsewhere at this moment.</source>
        <translation>“{name}”此刻正在别处转写。</translation>
    </message>
    <message>
        <source>“{name}” is damaged or cut short.</source>
        <translation>“{name}”已损坏或不完整。</translation>
    </message>
    <message>
        <source>“{name}” is damaged or cut short: none of its pictures can be read.</source>
        <translation>“{name}”已损坏或不完整：没有任何画面可以读取。</translation>
    </message>
    <message>
        <source>“{name}” is damaged, cut short or of a rare kind, and nothing of it can be heard.</source>
        <translation>“{name}”已损坏、不完整或格式少见，听不到任何内容。</translation>
    </message>
    <message>
        <source>“{name}” is damaged, so nothing of it was imported.</source>
        <translation>“{name}”已损坏，因此没有导入任何内容。</translation>
    </message>
    <message>
        <source>“{name}” is empty (0 bytes).</source>
        <translation>“{name}”是空的（0 字节）。</translation>
    </message>
    <message>
        <source>“{name}” is empty: there is nothing in it to read.</source>
        <translation>“{name}”是空的：没有可以阅读的内容。</translation>
    </message>
    <message>
        <source>“{name}” is in use by another program, or cannot be used right now.</source>
        <translation>“{name}”正被其他程序使用，或者目前无法使用。</translation>
    </message>
    <message>
        <source>“{name}” is no adapter in the PEFT format.</source>
        <translation>“{name}”不是 PEFT 格式的适配器。</translation>
    </message>
    <message>
        <source>“{name}” is no longer where it was.</source>
        <translation>“{name}”已不在原来的位置。</translation>
    </message>
    <message>
        <source>“{name}” is no model for text alone, and only these work with a draft.</source>
        <translation>“{name}”不是纯文本模型，而只有纯文本模型可以使用草稿模型。</translation>
    </message>
    <message>
        <source>“{name}” is no model that draws.</source>
        <translation>“{name}”不是绘图模型。</translation>
    </message>
    <message>
        <source>“{name}” is no safetensors file, or it is damaged.</source>
        <translation>“{name}”不是 safetensors 文件，或已损坏。</translation>
    </message>
    <message>
        <source>“{name}” is not a PDF, by its content.</source>
        <translation>从内容来看，“{name}”不是 PDF。</translation>
    </message>
    <message>
        <source>“{name}” is not a file.</source>
        <translation>“{name}”不是文件。</translation>
    </message>
    <message>
        <source>“{name}” is not a recording.</source>
        <translation>“{name}”不是录音。</translation>
    </message>
    <message>
        <source>“{name}” is not a sound that can be read, by its content.</source>
        <translation>从内容来看，“{name}”不是可以读取的声音文件。</translation>
    </message>
    <message>
        <source>“{name}” is not a text, by its content.</source>
        <translation>从内容来看，“{name}”不是文本。</translation>
    </message>
    <message>
        <source>“{name}” is not a video that can be read, by its content.</source>
        <translation>从内容来看，“{name}”不是可以读取的视频。</translation>
    </message>
    <message>
        <source>“{name}” is not a video that can be read.</source>
        <translation>“{name}”不是可以读取的视频。</translation>
    </message>
    <message>
        <source>“{name}” is not there any more.</source>
        <translation>“{name}”已不存在。</translation>
    </message>
    <message>
        <source>“{name}” is not there.</source>
        <translation>“{name}”不存在。</translation>
    </message>
    <message>
        <source>“{name}” is of a kind that nothing here draws with: {kind}.</source>
        <translation>“{name}”属于此处无法用来绘图的类型：{kind}。</translation>
    </message>
    <message>
        <source>“{name}” is of the kind {method}, and only LoRA can be used.</source>
        <translation>“{name}”的类型为 {method}，而只有 LoRA 可以使用。</translation>
    </message>
    <message>
        <source>“{name}” is one file of a model.</source>
        <translation>“{name}”是模型中的一个文件。</translation>
    </message>
    <message>
        <source>“{name}” is one part of a GGUF that was split into several files.</source>
        <translation>“{name}”是拆分成多个文件的 GGUF 中的一个。</translation>
    </message>
    <message>
        <source>“{name}” is protected by a password.</source>
        <translation>“{name}”受密码保护。</translation>
    </message>
    <message>
        <source>“{name}” is stored in {kind}, which cannot be used.</source>
        <translation>“{name}”以 {kind} 格式保存，无法使用。</translation>
    </message>
    <message>
        <source>“{name}” is too large to be imported.</source>
        <translation>“{name}”太大，无法导入。</translation>
    </message>
    <message>
        <source>“{name}” is too large to open safely: {width:,} x {height:,} pixels.</source>
        <translation>“{name}”太大，无法安全打开：{width:,} × {height:,} 像素。</translation>
    </message>
    <message>
        <source>“{name}” keeps its weights as PyTorch pickles, which can hide programs and are not opened.</source>
        <translation>“{name}”以 PyTorch pickle 格式保存权重，其中可能藏有程序，因此不会打开。</translation>
    </message>
    <message>
        <source>“{name}” needs the file “{missing}”, which is not there.</source>
        <translation>“{name}”需要文件“{missing}”，但它不存在。</translation>
    </message>
    <message>
        <source>“{name}” of the role has a value that cannot be used.</source>
        <translation>角色中“{name}”的值无法使用。</translation>
    </message>
    <message>
        <source>“{name}” replaces whole layers too, which can only be done once and for all.</source>
        <translation>“{name}”还会替换整个层，而这只能一次性永久完成。</translation>
    </message>
    <message>
        <source>“{name}” ships with Sidelight and cannot be removed.</source>
        <translation>“{name}”随 Sidelight 提供，无法移除。</translation>
    </message>
    <message>
        <source>“{name}” stopped in mid-recording: it was unplugged or switched off.</source>
        <translation>“{name}”在录音时停止了：它被拔下或关闭了。</translation>
    </message>
    <message>
        <source>“{name}” stopped: it was unplugged or switched off.</source>
        <translation>“{name}”停止了：它被拔下或关闭了。</translation>
    </message>
    <message>
        <source>“{name}” was converted on this PC, so its files cannot be fetched.</source>
        <translation>“{name}”是在这台电脑上转换的，因此无法下载它的文件。</translation>
    </message>
    <message>
        <source>“{name}” was exported by a newer version of Sidelight.</source>
        <translation>“{name}”由更新版本的 Sidelight 导出。</translation>
    </message>
    <message>
        <source>“{place}” brings Python code of its own, which has to be run on this PC to convert it. You will be asked whether you trust it.</source>
        <translation>“{place}”自带 Python 代码，需要在这台电脑上运行这些代码才能转换。届时会问你是否信任它。</translation>
    </message>
    <message>
        <source>“{reference}” at {hub} has a file with an unsafe name, so nothing was fetched.</source>
        <translation>{hub} 上的“{reference}”含有名称不安全的文件，因此没有下载任何内容。</translation>
    </message>
    <message>
        <source>“{reference}” at {hub} holds no model in OpenVINO&apos;s format.</source>
        <translation>{hub} 上的“{reference}”里没有 OpenVINO 格式的模型。</translation>
    </message>
    <message>
        <source>“{scheme}” addresses are not taken for a camera.</source>
        <translation>摄像头不支持“{scheme}”地址。</translation>
    </message>
    <message>
        <source>“{wanted}” is not there, so “{name}” listens instead.</source>
        <translation>“{wanted}”不存在，改用“{name}”收听。</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>A model that was not asked for so long leaves the memory to other programs. The next question loads it again, which takes a few seconds.</source>
        <translation>模型闲置达到这一时长后，会把内存让给其他程序。下次提问时会重新加载，需要几秒钟。</translation>
    </message>
    <message>
        <source>A model&apos;s if there is one</source>
        <translation>有模型时用模型的语音</translation>
    </message>
    <message>
        <source>After 15 minutes</source>
        <translation>15 分钟后</translation>
    </message>
    <message>
        <source>After 5 minutes</source>
        <translation>5 分钟后</translation>
    </message>
    <message>
        <source>After an hour</source>
        <translation>1 小时后</translation>
    </message>
    <message>
        <source>All that Sidelight keeps is in these folders.</source>
        <translation>Sidelight 保存的所有内容都在这些文件夹中。</translation>
    </message>
    <message>
        <source>Always, I use a headset</source>
        <translation>始终，我使用耳机</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>At the start, and when another one is chosen, rather than with the first question.</source>
        <translation>在启动时和切换模型时就加载，而不是等到第一次提问。</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Camera and screen</source>
        <translation>摄像头和屏幕</translation>
    </message>
    <message>
        <source>Clear history</source>
        <translation>清除历史记录</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Ctrl+Shift+H, or the menu of the microphone button, begins a conversation by voice alone. The microphone is open as long as it lasts.</source>
        <translation>按 Ctrl+Shift+H 或使用麦克风按钮的菜单，即可开始纯语音对话。对话期间麦克风一直打开。</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Delete all conversations, archived ones too? This cannot be undone.</source>
        <translation>要删除所有对话（包括已归档的对话）吗？此操作无法撤销。</translation>
    </message>
    <message>
        <source>Delete all …</source>
        <translation>全部删除…</translation>
    </message>
    <message>
        <source>Deletes all conversations with their pictures and sounds.</source>
        <translation>删除所有对话及其中的图片和声音。</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Each one, sentence by sentence while it is still being written. The button below an answer reads that one alone.</source>
        <translation>每个回答都会在生成的同时逐句朗读。回答下方的按钮只朗读那一个回答。</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Everything that Sidelight ever asked for, and whom it asked.</source>
        <translation>Sidelight 发出过的所有请求，以及发给了谁。</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>入门向导</translation>
    </message>
    <message>
        <source>Frames of a video</source>
        <translation>视频帧数</translation>
    </message>
    <message>
        <source>Free the memory when idle</source>
        <translation>空闲时释放内存</translation>
    </message>
    <message>
        <source>Hands-free conversation</source>
        <translation>免按键对话</translation>
    </message>
    <message>
        <source>How long you say nothing before it counts as all you wanted to say, in a hands-free conversation. After half a sentence it is longer.</source>
        <translation>在免按键对话中，停顿多久就视为你已说完。话只说了一半时，会等得更久。</translation>
    </message>
    <message>
        <source>How many the model is shown, at most. More of them miss less, and take longer.</source>
        <translation>最多给模型看多少帧。帧数越多，遗漏越少，但用时越长。</translation>
    </message>
    <message>
        <source>How the first steps ended.</source>
        <translation>入门向导的结束状态。</translation>
    </message>
    <message>
        <source>How the last recording was to be written down, as JSON.</source>
        <translation>上一段录音的转写方式，JSON 格式。</translation>
    </message>
    <message>
        <source>In percent of its own; from half to twice as fast.</source>
        <translation>相对于原本语速的百分比：从一半到两倍。</translation>
    </message>
    <message>
        <source>In percent of the size that the system asks for.</source>
        <translation>相对于系统文字大小的百分比。</translation>
    </message>
    <message>
        <source>In pixels; larger ones show more and take longer to look at.</source>
        <translation>以像素为单位；尺寸越大，细节越多，模型查看的用时也越长。</translation>
    </message>
    <message>
        <source>Interrupting by voice</source>
        <translation>用语音打断</translation>
    </message>
    <message>
        <source>Key that sends</source>
        <translation>发送键</translation>
    </message>
    <message>
        <source>Key to hold for talking</source>
        <translation>按住说话的按键</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>已中途退出</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Light, dark or as the system has it.</source>
        <translation>浅色、深色或跟随系统。</translation>
    </message>
    <message>
        <source>Load the model ahead</source>
        <translation>提前加载模型</translation>
    </message>
    <message>
        <source>Look for newer versions of Sidelight</source>
        <translation>查找 Sidelight 的新版本</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>立即查找</translation>
    </message>
    <message>
        <source>Look when I ask for it</source>
        <translation>由我手动检查</translation>
    </message>
    <message>
        <source>Looked for newer versions</source>
        <translation>已查找新版本</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>麦克风</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Models folder</source>
        <translation>模型文件夹</translation>
    </message>
    <message>
        <source>Models take gigabytes; they can be moved to another disk.</source>
        <translation>模型会占用数 GB 空间，可以移到其他磁盘。</translation>
    </message>
    <message>
        <source>Move …</source>
        <translation>移动…</translation>
    </message>
    <message>
        <source>Network requests</source>
        <translation>网络请求</translation>
    </message>
    <message>
        <source>Network settings …</source>
        <translation>网络设置…</translation>
    </message>
    <message>
        <source>Never look</source>
        <translation>从不检查</translation>
    </message>
    <message>
        <source>Never, it does not listen meanwhile</source>
        <translation>从不，朗读时不聆听</translation>
    </message>
    <message>
        <source>Never, keep it loaded</source>
        <translation>从不，保持加载</translation>
    </message>
    <message>
        <source>Newer versions of Sidelight</source>
        <translation>Sidelight 的新版本</translation>
    </message>
    <message>
        <source>Newer versions of models</source>
        <translation>模型的新版本</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Nothing is downloaded, and no server is asked for anything, until you say so.</source>
        <translation>在你允许之前，不下载任何内容，也不连接任何服务器。</translation>
    </message>
    <message>
        <source>Of a model that speaks, from the library, or the system&apos;s own, which also steps in when a model does not speak.</source>
        <translation>模型库中语音合成模型的语音，或系统自带的语音；模型没有发出声音时也会改用系统语音。</translation>
    </message>
    <message>
        <source>Once a week</source>
        <translation>每周一次</translation>
    </message>
    <message>
        <source>Only the place where versions are announced is asked, and nothing about you is told.</source>
        <translation>只会询问发布版本的地方，不会透露任何关于你的信息。</translation>
    </message>
    <message>
        <source>Only when I ask for it</source>
        <translation>仅在我要求时</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Pause that ends your turn</source>
        <translation>结束发言的停顿</translation>
    </message>
    <message>
        <source>Pictures that are taken are never mirrored.</source>
        <translation>拍下的图片不会镜像。</translation>
    </message>
    <message>
        <source>Place and size of the window, as Qt writes it, in base64.</source>
        <translation>窗口的位置和大小，采用 Qt 的格式，以 base64 表示。</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>Read answers aloud</source>
        <translation>朗读回答</translation>
    </message>
    <message>
        <source>Role of new conversations</source>
        <translation>新对话的角色</translation>
    </message>
    <message>
        <source>Send at once</source>
        <translation>立即发送</translation>
    </message>
    <message>
        <source>Shortcut for a piece of the screen</source>
        <translation>屏幕截图快捷键</translation>
    </message>
    <message>
        <source>Show the camera as a mirror</source>
        <translation>镜像显示摄像头画面</translation>
    </message>
    <message>
        <source>Show …</source>
        <translation>显示…</translation>
    </message>
    <message>
        <source>Shown at the start</source>
        <translation>启动时显示</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>侧边栏</translation>
    </message>
    <message>
        <source>Sidelight listens while it is held down.</source>
        <translation>按住此键时，Sidelight 会聆听你说话。</translation>
    </message>
    <message>
        <source>Sidelight looks when you press this, or as you allow it below.</source>
        <translation>按下此按钮时，或按下方允许的方式，Sidelight 才会查找。</translation>
    </message>
    <message>
        <source>Sidelight never looks for them by itself.</source>
        <translation>Sidelight 不会自行检查新版本。</translation>
    </message>
    <message>
        <source>Size of the camera&apos;s pictures</source>
        <translation>摄像头图片尺寸</translation>
    </message>
    <message>
        <source>Sources and proxy</source>
        <translation>下载源和代理</translation>
    </message>
    <message>
        <source>Speed of the voice</source>
        <translation>语速</translation>
    </message>
    <message>
        <source>Stay offline</source>
        <translation>保持离线</translation>
    </message>
    <message>
        <source>Studio</source>
        <translation>画室</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>The day when a newer Sidelight was looked for last.</source>
        <translation>上次查找新版 Sidelight 的日期。</translation>
    </message>
    <message>
        <source>The device it runs on.</source>
        <translation>运行模型的设备。</translation>
    </message>
    <message>
        <source>The first one</source>
        <translation>第一个</translation>
    </message>
    <message>
        <source>The first one that fits</source>
        <translation>第一个适合的模型</translation>
    </message>
    <message>
        <source>The language of the window.</source>
        <translation>窗口使用的语言。</translation>
    </message>
    <message>
        <source>The model that answers.</source>
        <translation>负责回答的模型。</translation>
    </message>
    <message>
        <source>The one that is opened. Its panel also takes a video file, and the address of a camera in the network.</source>
        <translation>要打开的摄像头。在摄像头面板中，还可以使用视频文件或网络摄像头的地址。</translation>
    </message>
    <message>
        <source>The one that listens while you talk.</source>
        <translation>你说话时使用的麦克风。</translation>
    </message>
    <message>
        <source>The other of Enter and Ctrl+Enter begins a new line.</source>
        <translation>Enter 和 Ctrl+Enter 中的另一个用于换行。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Transcribe</source>
        <translation>转写</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>语音</translation>
    </message>
    <message>
        <source>Voice that reads</source>
        <translation>朗读所用的语音</translation>
    </message>
    <message>
        <source>What is typed in a conversation that has not begun.</source>
        <translation>在尚未开始的对话中输入的内容。</translation>
    </message>
    <message>
        <source>What the form of the studio said last, as JSON.</source>
        <translation>画室表单最后的内容，JSON 格式。</translation>
    </message>
    <message>
        <source>What the model is told about its part before you ask.</source>
        <translation>在你提问之前，告诉模型它要扮演的角色。</translation>
    </message>
    <message>
        <source>What was said is sent as soon as you let go of the key, instead of being put into the text field.</source>
        <translation>松开按键后立即发送你说的话，而不是填入文本框。</translation>
    </message>
    <message>
        <source>When I am louder than it</source>
        <translation>当我的声音比它大时</translation>
    </message>
    <message>
        <source>Where everything is</source>
        <translation>存放位置</translation>
    </message>
    <message>
        <source>Where models are downloaded from, and through which proxy.</source>
        <translation>从哪里下载模型，以及通过哪个代理。</translation>
    </message>
    <message>
        <source>Whether Sidelight listens while it speaks. Through loudspeakers it hears itself.</source>
        <translation>Sidelight 朗读时是否聆听。使用扬声器时，它会听到自己的声音。</translation>
    </message>
    <message>
        <source>Whether the conversations are shown beside the chat.</source>
        <translation>是否在聊天旁显示对话列表。</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Works while Sidelight&apos;s window is in front.</source>
        <translation>Sidelight 窗口在最前面时有效。</translation>
    </message>
</context>
<context>
    <name>ShareSlider</name>
    <message>
        <source>{0} %</source>
        <translation>{0}%</translation>
    </message>
</context>
<context>
    <name>Showing</name>
    <message>
        <source>Saved as “{0}”.</source>
        <translation>已保存为“{0}”。</translation>
    </message>
    <message>
        <source>The text was copied.</source>
        <translation>文本已复制。</translation>
    </message>
    <message>
        <source>What it looks like by now</source>
        <translation>目前的样子</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>Answers side by side</source>
        <translation>并排显示的回答</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>In the title</source>
        <translation>在标题中</translation>
    </message>
    <message>
        <source>MMMM</source>
        <translation>M月</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>已置顶</translation>
    </message>
    <message>
        <source>Previous 30 days</source>
        <translation>过去 30 天</translation>
    </message>
    <message>
        <source>Previous 7 days</source>
        <translation>过去 7 天</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>being answered</source>
        <translation>正在回答</translation>
    </message>
    <message>
        <source>open</source>
        <translation>已打开</translation>
    </message>
</context>
<context>
    <name>SidebarFoot</name>
    <message>
        <source>All chats</source>
        <translation>全部对话</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Back to all conversations</source>
        <translation>返回全部对话</translation>
    </message>
    <message>
        <source>Import conversations</source>
        <translation>导入对话</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Show archived conversations</source>
        <translation>显示已归档的对话</translation>
    </message>
</context>
<context>
    <name>SidebarHead</name>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Hide the conversations</source>
        <translation>隐藏对话列表</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>搜索对话</translation>
    </message>
    <message>
        <source>Studio</source>
        <translation>画室</translation>
    </message>
    <message>
        <source>Studio: draw pictures (Ctrl+D)</source>
        <translation>画室：绘制图片 (Ctrl+D)</translation>
    </message>
    <message>
        <source>Transcribe</source>
        <translation>转写</translation>
    </message>
    <message>
        <source>Transcribe: recordings become text (Ctrl+T)</source>
        <translation>转写：把录音变成文字 (Ctrl+T)</translation>
    </message>
</context>
<context>
    <name>SidebarMiddle</name>
    <message>
        <source>Conversations</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>No conversations yet. Whatever you ask is kept here, on this PC alone.</source>
        <translation>还没有对话。你的提问都保存在这里，而且只保存在这台电脑上。</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>未找到任何内容。</translation>
    </message>
    <message>
        <source>Nothing is archived.</source>
        <translation>没有已归档的对话。</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>搜索结果</translation>
    </message>
</context>
<context>
    <name>SizeLabel</name>
    <message>
        <source>{0}, Enter takes it</source>
        <translation>{0}，按 Enter 截取</translation>
    </message>
</context>
<context>
    <name>SliderRow</name>
    <message>
        <source>Add this frame</source>
        <translation>添加这一帧</translation>
    </message>
    <message>
        <source>{0} / {1}</source>
        <translation>{0} / {1}</translation>
    </message>
</context>
<context>
    <name>SnipMenu</name>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>SoundChip</name>
    <message>
        <source>Pause {0}</source>
        <translation>暂停 {0}</translation>
    </message>
    <message>
        <source>Play {0}</source>
        <translation>播放 {0}</translation>
    </message>
</context>
<context>
    <name>SoundDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>SourceBar</name>
    <message>
        <source>Folder or GGUF on disk…</source>
        <translation>磁盘上的文件夹或 GGUF…</translation>
    </message>
    <message>
        <source>Network settings…</source>
        <translation>网络设置…</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Where models come from</source>
        <translation>模型来源</translation>
    </message>
</context>
<context>
    <name>SpinBox</name>
    <message>
        <source>Less</source>
        <translation>减少</translation>
    </message>
    <message>
        <source>More</source>
        <translation>增加</translation>
    </message>
</context>
<context>
    <name>SpokenLines</name>
    <message>
        <source>Enter goes to where a line is said.</source>
        <translation>按 Enter 跳到这一行的说话位置。</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>转写文本</translation>
    </message>
</context>
<context>
    <name>SpokenQuestions</name>
    <message>
        <source>No words were understood.</source>
        <translation>没有识别出任何话语。</translation>
    </message>
    <message>
        <source>Speak a little louder or closer, and try again.</source>
        <translation>请说得大声一点，或靠近麦克风一点，然后重试。</translation>
    </message>
</context>
<context>
    <name>StartBox</name>
    <message>
        <source>A picture</source>
        <translation>一张图片</translation>
    </message>
    <message>
        <source>All of it may change; with a mask only a part.</source>
        <translation>整张图片都可能改变；用蒙版则只改变一部分。</translation>
    </message>
    <message>
        <source>Change the mask …</source>
        <translation>更改蒙版…</translation>
    </message>
    <message>
        <source>Choose a picture …</source>
        <translation>选择图片…</translation>
    </message>
    <message>
        <source>Do not start from it</source>
        <translation>不以它为起点</translation>
    </message>
    <message>
        <source>How much is changed</source>
        <translation>改变多少</translation>
    </message>
    <message>
        <source>Only what you painted is drawn anew.</source>
        <translation>只重画你涂住的部分。</translation>
    </message>
    <message>
        <source>Or drop one here.</source>
        <translation>也可以把图片拖到这里。</translation>
    </message>
    <message>
        <source>Paint a mask …</source>
        <translation>绘制蒙版…</translation>
    </message>
    <message>
        <source>Start from a picture</source>
        <translation>以图片为起点</translation>
    </message>
    <message>
        <source>This model draws from words alone.</source>
        <translation>此模型只根据文字绘图。</translation>
    </message>
    <message>
        <source>This model fills in pictures: choose one, then paint a mask.</source>
        <translation>此模型用于填补图片：请选择一张图片，再绘制蒙版。</translation>
    </message>
    <message>
        <source>Without mask</source>
        <translation>不用蒙版</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Cut off at the longest length.</source>
        <translation>已达到长度上限，回答被截断。</translation>
    </message>
    <message>
        <source>Interrupted before it was complete.</source>
        <translation>回答尚未完成就中断了。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>This could not be answered.</source>
        <translation>无法回答。</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Get them</source>
        <translation>下载模型</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Step {0}</source>
        <translation>进度：{0}</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试一试</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>Your PC</source>
        <translation>你的电脑</translation>
    </message>
    <message>
        <source>{0} of {1}: {2}</source>
        <translation>第 {0} 步，共 {1} 步：{2}</translation>
    </message>
</context>
<context>
    <name>Studio</name>
    <message>
        <source>Adapters</source>
        <translation>适配器</translation>
    </message>
    <message>
        <source>From “{0}”, {1} % changed</source>
        <translation>源自“{0}”，改变 {1}%</translation>
    </message>
    <message>
        <source>From “{0}”, {1} % changed where it was painted on</source>
        <translation>源自“{0}”，涂住的部分改变 {1}%</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>引导强度</translation>
    </message>
    <message>
        <source>Not to be seen</source>
        <translation>不应出现</translation>
    </message>
    <message>
        <source>Picture {0} of {1}</source>
        <translation>第 {0} 张，共 {1} 张</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Step {0} of {1}</source>
        <translation>第 {0} 步，共 {1} 步</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Waiting for the model …</source>
        <translation>正在等待模型…</translation>
    </message>
    <message>
        <source>about {0} min left</source>
        <translation>约剩 {0} 分钟</translation>
    </message>
    <message>
        <source>about {0} s left</source>
        <translation>约剩 {0} 秒</translation>
    </message>
</context>
<context>
    <name>StudioForm</name>
    <message>
        <source>A lighthouse at dusk, oil painting</source>
        <translation>黄昏的灯塔，油画</translation>
    </message>
    <message>
        <source>As the model has it</source>
        <translation>由模型决定</translation>
    </message>
    <message>
        <source>As the picture: {0}</source>
        <translation>与图片相同：{0}</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>引导强度</translation>
    </message>
    <message>
        <source>How closely the words are followed.</source>
        <translation>多大程度上遵照文字。</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>It counts with a guidance above 1 only.</source>
        <translation>引导强度大于 1 时才起作用。</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>This model needs a few only.</source>
        <translation>此模型只需要几步。</translation>
    </message>
    <message>
        <source>This model takes no such words.</source>
        <translation>此模型不接受这类文字。</translation>
    </message>
    <message>
        <source>What not to draw</source>
        <translation>不要画什么</translation>
    </message>
    <message>
        <source>What to draw</source>
        <translation>画什么</translation>
    </message>
    <message>
        <source>{0} × {1}</source>
        <translation>{0} × {1}</translation>
    </message>
</context>
<context>
    <name>StudioPage</name>
    <message>
        <source>Drop a picture to start from it</source>
        <translation>松开鼠标即可以这张图片为起点</translation>
    </message>
    <message>
        <source>Model that draws</source>
        <translation>绘图模型</translation>
    </message>
    <message>
        <source>More models that draw</source>
        <translation>更多绘图模型</translation>
    </message>
    <message>
        <source>PNG pictures</source>
        <translation>PNG 图片</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Start from a picture</source>
        <translation>以图片为起点</translation>
    </message>
    <message>
        <source>Studio</source>
        <translation>画室</translation>
    </message>
</context>
<context>
    <name>StudioSession</name>
    <message>
        <source>Dropped picture</source>
        <translation>拖入的图片</translation>
    </message>
    <message>
        <source>It was drawn by {0}, which is not installed.</source>
        <translation>它由 {0} 绘制，而该模型没有安装。</translation>
    </message>
    <message>
        <source>It was drawn from the picture “{0}”; choose that one too.</source>
        <translation>它以图片“{0}”为起点，请把那张图片也选上。</translation>
    </message>
    <message>
        <source>Its adapter “{0}” is not on this PC.</source>
        <translation>它的适配器“{0}”不在这台电脑上。</translation>
    </message>
    <message>
        <source>Nothing could be taken over from there.</source>
        <translation>无法从那里获取任何内容。</translation>
    </message>
    <message>
        <source>Save it as a file first, then drop the file.</source>
        <translation>请先保存为文件，再拖入该文件。</translation>
    </message>
    <message>
        <source>Start from that picture, then vary this one.</source>
        <translation>请先以那张图片为起点，再变化这一张。</translation>
    </message>
    <message>
        <source>The form has the settings of “{0}” now.</source>
        <translation>表单已填入“{0}”的设置。</translation>
    </message>
    <message>
        <source>The picture was deleted.</source>
        <translation>图片已删除。</translation>
    </message>
    <message>
        <source>This picture was drawn from another one, “{0}”.</source>
        <translation>这张图片以另一张图片“{0}”为起点。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Use {0}</source>
        <translation>改用 {0}</translation>
    </message>
</context>
<context>
    <name>TalkBar</name>
    <message>
        <source>Opening the microphone …</source>
        <translation>正在打开麦克风…</translation>
    </message>
    <message>
        <source>Release to send · Esc discards</source>
        <translation>松开即发送 · 按 Esc 放弃</translation>
    </message>
    <message>
        <source>Release to write it down · Esc discards</source>
        <translation>松开即转为文字 · 按 Esc 放弃</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Writing down what you said … · Esc discards</source>
        <translation>正在转写你说的话… · 按 Esc 放弃</translation>
    </message>
</context>
<context>
    <name>TalkButton</name>
    <message>
        <source>Hold to talk</source>
        <translation>按住说话</translation>
    </message>
    <message>
        <source>Hold to talk ({0})</source>
        <translation>按住说话（{0}）</translation>
    </message>
    <message>
        <source>Listening: let go when you have finished</source>
        <translation>正在聆听：说完后松开</translation>
    </message>
    <message>
        <source>Opening the microphone</source>
        <translation>正在打开麦克风</translation>
    </message>
</context>
<context>
    <name>TalkMenu</name>
    <message>
        <source>As the system has it</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Hands-free conversation</source>
        <translation>免按键对话</translation>
    </message>
    <message>
        <source>Key to hold</source>
        <translation>要按住的按键</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>麦克风</translation>
    </message>
    <message>
        <source>Send at once when I let go</source>
        <translation>松开后立即发送</translation>
    </message>
</context>
<context>
    <name>TalkSession</name>
    <message>
        <source>Hold to talk: let go when you have finished.</source>
        <translation>按住说话，说完后松开。</translation>
    </message>
    <message>
        <source>Nobody was heard speaking.</source>
        <translation>没有听到说话声。</translation>
    </message>
</context>
<context>
    <name>TendBox</name>
    <message>
        <source>Check for update</source>
        <translation>检查更新</translation>
    </message>
    <message>
        <source>Convert again …</source>
        <translation>重新转换…</translation>
    </message>
    <message>
        <source>How exact it is</source>
        <translation>精度报告</translation>
    </message>
    <message>
        <source>It ships with the app and stays.</source>
        <translation>随应用提供，不可移除。</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Try on …</source>
        <translation>试运行…</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Use in chat</source>
        <translation>用于对话</translation>
    </message>
    <message>
        <source>Use in the studio</source>
        <translation>在画室中使用</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>校验</translation>
    </message>
</context>
<context>
    <name>TextSide</name>
    <message>
        <source>Ask about it</source>
        <translation>就此提问</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>全部复制</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>How much is written down</source>
        <translation>转写进度</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>What is said appears here.</source>
        <translation>转写出的内容会显示在这里。</translation>
    </message>
    <message>
        <source>{0}, translated into English</source>
        <translation>{0}，已翻译成英语</translation>
    </message>
</context>
<context>
    <name>ThoughtsView</name>
    <message>
        <source>Thinking … {0}</source>
        <translation>正在思考… {0}</translation>
    </message>
    <message>
        <source>Thought for {0}</source>
        <translation>思考用时 {0}</translation>
    </message>
    <message>
        <source>Thoughts</source>
        <translation>思考过程</translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>Ctrl+Left and Ctrl+Right move it, Delete removes it.</source>
        <translation>按 Ctrl+Left 或 Ctrl+Right 移动，按 Delete 移除。</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>移除 {0}</translation>
    </message>
</context>
<context>
    <name>ToolsRow</name>
    <message>
        <source>Conversion tools: {0} · made again when needed</source>
        <translation>转换工具：{0} · 需要时会重新准备</translation>
    </message>
    <message>
        <source>Gives {0} back</source>
        <translation>可释放 {0}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the conversion tools</source>
        <translation>移除转换工具</translation>
    </message>
    <message>
        <source>Removing the conversion tools …</source>
        <translation>正在移除转换工具…</translation>
    </message>
</context>
<context>
    <name>ToolsSession</name>
    <message>
        <source>The conversion tools were removed; {0} are free again.</source>
        <translation>转换工具已移除，释放了 {0} 空间。</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>A GGUF file …</source>
        <translation>GGUF 文件…</translation>
    </message>
    <message>
        <source>A folder with a model …</source>
        <translation>模型文件夹…</translation>
    </message>
    <message>
        <source>Add a model from disk</source>
        <translation>从磁盘添加模型</translation>
    </message>
    <message>
        <source>Add from disk …</source>
        <translation>从磁盘添加…</translation>
    </message>
    <message>
        <source>Back to chat</source>
        <translation>返回聊天</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Network settings …</source>
        <translation>网络设置…</translation>
    </message>
    <message>
        <source>Run the wizard again</source>
        <translation>重新运行入门向导</translation>
    </message>
</context>
<context>
    <name>Transcribe</name>
    <message>
        <source>(removed)</source>
        <translation>（已移除）</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>正在看…</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Notes on {0}</source>
        <translation>{0} 的笔记</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>SubRip subtitles</source>
        <translation>SubRip 字幕</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>WebVTT subtitles</source>
        <translation>WebVTT 字幕</translation>
    </message>
    <message>
        <source>WebVTT subtitles, word by word</source>
        <translation>WebVTT 字幕（逐词）</translation>
    </message>
    <message>
        <source>Writing down …</source>
        <translation>正在转写…</translation>
    </message>
    <message>
        <source>Written down</source>
        <translation>已转写</translation>
    </message>
    <message>
        <source>about {0} h {1} min left</source>
        <translation>剩余约 {0} 小时 {1} 分钟</translation>
    </message>
    <message>
        <source>about {0} min left</source>
        <translation>约剩 {0} 分钟</translation>
    </message>
    <message>
        <source>about {0} s left</source>
        <translation>约剩 {0} 秒</translation>
    </message>
    <message>
        <source>read in {0} parts</source>
        <translation>分 {0} 部分阅读</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} / {1}</translation>
    </message>
</context>
<context>
    <name>TranscribePage</name>
    <message>
        <source>Add recordings</source>
        <translation>添加录音</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Choose recordings</source>
        <translation>选择录音</translation>
    </message>
    <message>
        <source>Drop recordings and videos here, as many as you like. They are written down one after the other, and never leave this PC.</source>
        <translation>将录音和视频拖到这里，数量不限。它们会逐个转写成文字，且不会离开这台电脑。</translation>
    </message>
    <message>
        <source>Drop recordings to have them written down</source>
        <translation>拖入录音即可转写</translation>
    </message>
    <message>
        <source>Model that listens</source>
        <translation>用于转写的模型</translation>
    </message>
    <message>
        <source>More models that transcribe</source>
        <translation>更多可转写的模型</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>Recordings become text, on this PC</source>
        <translation>在这台电脑上把录音变成文字</translation>
    </message>
    <message>
        <source>Save the transcript</source>
        <translation>保存转写文本</translation>
    </message>
    <message>
        <source>Sounds and videos</source>
        <translation>声音和视频</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Transcribe</source>
        <translation>转写</translation>
    </message>
</context>
<context>
    <name>TranscribeSession</name>
    <message>
        <source>Nothing could be taken over from there.</source>
        <translation>无法从那里获取任何内容。</translation>
    </message>
    <message>
        <source>Save it as a file first, then drop the file.</source>
        <translation>请先保存为文件，再拖入该文件。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>“{0}” was removed.</source>
        <translation>已移除“{0}”。</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>Conversation</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Jump to the latest</source>
        <translation>跳到最新消息</translation>
    </message>
</context>
<context>
    <name>TriggerWords</name>
    <message>
        <source>Put “{0}” into your text</source>
        <translation>将“{0}”加入你的文字</translation>
    </message>
</context>
<context>
    <name>TryPage</name>
    <message>
        <source>Click one, or finish and ask whatever you like.</source>
        <translation>单击一个问题，或者完成向导后随意提问。</translation>
    </message>
    <message>
        <source>For now a small model that ships with Sidelight answers. It knows colours and simple shapes only.</source>
        <translation>目前由 Sidelight 自带的小模型回答，它只认识颜色和简单的形状。</translation>
    </message>
    <message>
        <source>Open the studio</source>
        <translation>打开画室</translation>
    </message>
    <message>
        <source>Other models come in the background; the Models page shows how far they are.</source>
        <translation>其他模型正在后台下载，可在“模型”页面查看进度。</translation>
    </message>
    <message>
        <source>Ready for the first question</source>
        <translation>可以提第一个问题了</translation>
    </message>
    <message>
        <source>{0} answers, on {1}.</source>
        <translation>由 {0} 在 {1} 上回答。</translation>
    </message>
    <message>
        <source>{0} is ready to draw.</source>
        <translation>{0} 已就绪，可以绘图了。</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Close this notice</source>
        <translation>关闭此通知</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>“{0}” was deleted.</source>
        <translation>已删除“{0}”。</translation>
    </message>
</context>
<context>
    <name>UseCard</name>
    <message>
        <source>Fewer choices</source>
        <translation>收起其他选择</translation>
    </message>
    <message>
        <source>More choices ({0})</source>
        <translation>更多选择（{0}）</translation>
    </message>
    <message>
        <source>None of the models for this can be had ready-made for this PC.</source>
        <translation>适合此用途的模型中，没有可供这台电脑使用的现成版本。</translation>
    </message>
    <message>
        <source>There is no model for this in the catalogue yet.</source>
        <translation>模型目录中还没有适合此用途的模型。</translation>
    </message>
</context>
<context>
    <name>UsesPage</name>
    <message>
        <source>Each comes with the model that suits this PC best. All of it can be changed.</source>
        <translation>每项用途都会搭配最适合这台电脑的模型，所有选择均可更改。</translation>
    </message>
    <message>
        <source>Looking for models that fit this PC …</source>
        <translation>正在查找适合这台电脑的模型…</translation>
    </message>
    <message>
        <source>The devices of this PC could not be listed, so nothing can be recommended. Go back and look again, or continue with what is built in.</source>
        <translation>无法列出这台电脑的设备，因此无法推荐模型。请返回重新检测，或者使用内置模型继续。</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>你想做什么？</translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>Needs {0} of memory.</source>
        <translation>需要 {0} 内存。</translation>
    </message>
    <message>
        <source>This PC is still being looked at.</source>
        <translation>仍在检测这台电脑。</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>已试运行</translation>
    </message>
    <message>
        <source>Tried on {0}</source>
        <translation>{0} 试运行</translation>
    </message>
</context>
<context>
    <name>WaveformView</name>
    <message>
        <source>Waveform</source>
        <translation>波形</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0}，共 {1}</translation>
    </message>
</context>
<context>
    <name>WeightSlider</name>
    <message>
        <source>1 is as it was trained, 0 is off</source>
        <translation>1 为训练时的强度，0 为关闭</translation>
    </message>
    <message>
        <source>Back to the usual weight, {0}</source>
        <translation>恢复默认权重 {0}</translation>
    </message>
    <message>
        <source>Weight of {0}</source>
        <translation>{0} 的权重</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Drop pictures, videos or sounds anywhere, or just ask. Nothing leaves this PC.</source>
        <translation>把图片、视频或声音拖放到任意位置，或者直接提问。所有内容都不会离开这台电脑。</translation>
    </message>
    <message>
        <source>What would you like to know?</source>
        <translation>你想了解什么？</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>In a few minutes it answers your first question. This is what will happen:</source>
        <translation>几分钟后，它就能回答你的第一个问题。接下来会这样进行：</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Models that fit are fetched and tried out here.</source>
        <translation>下载适合的模型，并在这台电脑上试运行。</translation>
    </message>
    <message>
        <source>Nothing you ask or show leaves this PC. The network is used for the downloads you choose, and for nothing else.</source>
        <translation>你提问和展示的内容都不会离开这台电脑。网络只用于下载你选择的内容，别无他用。</translation>
    </message>
    <message>
        <source>Sidelight looks at what this PC has.</source>
        <translation>Sidelight 查看这台电脑的配置。</translation>
    </message>
    <message>
        <source>Welcome to Sidelight</source>
        <translation>欢迎使用 Sidelight</translation>
    </message>
    <message>
        <source>You ask about a picture, and get an answer.</source>
        <translation>你就一张图片提问，并得到回答。</translation>
    </message>
    <message>
        <source>You say what you would like to do.</source>
        <translation>你选择想做的事情。</translation>
    </message>
</context>
<context>
    <name>WishesBox</name>
    <message>
        <source>Found out by itself</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Times of single words</source>
        <translation>每个词的时间</translation>
    </message>
    <message>
        <source>Translate into English</source>
        <translation>翻译成英语</translation>
    </message>
    <message>
        <source>{0} does not translate. Whisper large v3 does, and smaller ones.</source>
        <translation>{0} 不支持翻译。Whisper large v3 及更小的型号支持。</translation>
    </message>
    <message>
        <source>{0} understands English only. For other languages get another model.</source>
        <translation>{0} 只听得懂英语。其他语言请另外获取模型。</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Checking the model</source>
        <translation>正在检查模型</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>正在绘图</translation>
    </message>
    <message>
        <source>Finishing the picture</source>
        <translation>正在完成图片</translation>
    </message>
    <message>
        <source>Making the model ready</source>
        <translation>正在完成模型准备</translation>
    </message>
    <message>
        <source>Preparing the model, only once</source>
        <translation>正在准备模型，仅需一次</translation>
    </message>
    <message>
        <source>Reading the model</source>
        <translation>正在读取模型</translation>
    </message>
    <message>
        <source>Reading the question</source>
        <translation>正在阅读问题</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>Warming up</source>
        <translation>正在预热</translation>
    </message>
</context>
<context>
    <name>_AddressRow</name>
    <message>
        <source>Address or file of the camera</source>
        <translation>摄像头的地址或文件</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>http://…, rtsp://… or a video file</source>
        <translation>http://…、rtsp://… 或视频文件</translation>
    </message>
</context>
<context>
    <name>_MakeRow</name>
    <message>
        <source>Convert for this PC …</source>
        <translation>为这台电脑转换…</translation>
    </message>
</context>
<context>
    <name>_Question</name>
    <message>
        <source>Run the Python code of {0} on this PC</source>
        <translation>在这台电脑上运行 {0} 的 Python 代码</translation>
    </message>
    <message>
        <source>This model brings a program of its own, and converting runs it. It could do whatever you can do on this PC, so allow it only if you trust its makers.</source>
        <translation>此模型自带程序，转换时会运行它。凡是你能在这台电脑上做的事，它都能做，因此只有在你信任其制作者时才应允许。</translation>
    </message>
</context>
<context>
    <name>_RemoveQuestion</name>
    <message>
        <source>It can be downloaded again.</source>
        <translation>之后可以重新下载。</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove “{0}” from this PC?</source>
        <translation>要从这台电脑上移除“{0}”吗？</translation>
    </message>
    <message>
        <source>This gives {0} back.</source>
        <translation>这会释放 {0} 空间。</translation>
    </message>
</context>
<context>
    <name>amounts</name>
    <message>
        <source>Checking the files</source>
        <translation>正在检查文件</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>Converted on this PC</source>
        <translation>在这台电脑上转换</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>正在复制</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>正在下载</translation>
    </message>
    <message>
        <source>Hugging Face</source>
        <translation>Hugging Face</translation>
    </message>
    <message>
        <source>ModelScope</source>
        <translation>ModelScope</translation>
    </message>
    <message>
        <source>Python package index</source>
        <translation>Python 软件包索引</translation>
    </message>
    <message>
        <source>Ships with Sidelight</source>
        <translation>Sidelight 自带</translation>
    </message>
    <message>
        <source>This PC&apos;s disk</source>
        <translation>这台电脑的磁盘</translation>
    </message>
    <message>
        <source>Unpacking</source>
        <translation>正在解压缩</translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation>剩余几秒</translation>
    </message>
    <message>
        <source>about {0} h left</source>
        <translation>剩余约 {0} 小时</translation>
    </message>
    <message>
        <source>about {0} h {1} min left</source>
        <translation>剩余约 {0} 小时 {1} 分钟</translation>
    </message>
    <message>
        <source>about {0} min left</source>
        <translation>剩余约 {0} 分钟</translation>
    </message>
    <message>
        <source>about {0} s left</source>
        <translation>剩余约 {0} 秒</translation>
    </message>
    <message>
        <source>{0} GB</source>
        <translation>{0} GB</translation>
    </message>
    <message>
        <source>{0} MB</source>
        <translation>{0} MB</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} / {1}</translation>
    </message>
    <message>
        <source>{0}/s</source>
        <translation>{0}/秒</translation>
    </message>
</context>
<context>
    <name>choice</name>
    <message>
        <source>1 model</source>
        <translation>1 个模型</translation>
    </message>
    <message>
        <source>About {0}</source>
        <translation>约 {0}</translation>
    </message>
    <message>
        <source>Ask by voice</source>
        <translation>语音提问</translation>
    </message>
    <message>
        <source>Chat about pictures and video</source>
        <translation>图片和视频问答</translation>
    </message>
    <message>
        <source>Describe a picture, and have it made.</source>
        <translation>描述一张图片，让它画出来。</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>不适合</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Download {0}.</source>
        <translation>需下载 {0}。</translation>
    </message>
    <message>
        <source>Draw pictures</source>
        <translation>绘制图片</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Has to be converted first: there is no ready build of it.</source>
        <translation>需要先转换：没有现成版本。</translation>
    </message>
    <message>
        <source>Have answers read aloud by a voice of this PC.</source>
        <translation>用这台电脑上的声音朗读回答。</translation>
    </message>
    <message>
        <source>Hear the answers</source>
        <translation>听取回答</translation>
    </message>
    <message>
        <source>Hold a key and talk instead of typing.</source>
        <translation>按住按键说话，不必打字。</translation>
    </message>
    <message>
        <source>Is on this PC.</source>
        <translation>已在这台电脑上。</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Nothing has to be downloaded.</source>
        <translation>无需下载任何内容。</translation>
    </message>
    <message>
        <source>Nothing, it is on this PC</source>
        <translation>无需下载，已在这台电脑上</translation>
    </message>
    <message>
        <source>On the disk</source>
        <translation>占用磁盘空间</translation>
    </message>
    <message>
        <source>Point at a picture, a clip or the camera, and ask about it.</source>
        <translation>指定一张图片、一段视频或摄像头画面，然后提问。</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>运行设备</translation>
    </message>
    <message>
        <source>Runs slowly</source>
        <translation>运行较慢</translation>
    </message>
    <message>
        <source>Runs well</source>
        <translation>运行流畅</translation>
    </message>
    <message>
        <source>Size not known</source>
        <translation>大小未知</translation>
    </message>
    <message>
        <source>That needs {0} of disk, and {1} are free. Choose smaller models, or free some room.</source>
        <translation>这需要 {0} 磁盘空间，而可用空间为 {1}。请选择较小的模型，或释放一些空间。</translation>
    </message>
    <message>
        <source>Transcribe recordings</source>
        <translation>转写录音</translation>
    </message>
    <message>
        <source>Turn meetings, lectures and notes into text.</source>
        <translation>把会议、讲座和语音笔记转成文字。</translation>
    </message>
    <message>
        <source>{0} free on the disk</source>
        <translation>磁盘可用空间 {0}</translation>
    </message>
    <message>
        <source>{0} models</source>
        <translation>{0} 个模型</translation>
    </message>
    <message>
        <source>{0} on {1}</source>
        <translation>在 {1} 上{0}</translation>
    </message>
    <message>
        <source>{0} to download, {1}</source>
        <translation>需下载 {0}，共 {1}</translation>
    </message>
    <message>
        <source>{0}.</source>
        <translation>{0}。</translation>
    </message>
</context>
<context>
    <name>convert</name>
    <message>
        <source>Answers come quickest and it takes the least room. It may err more often.</source>
        <translation>回答最快，占用空间最少，但可能更容易出错。</translation>
    </message>
    <message>
        <source>Answers like the original: {0} %</source>
        <translation>回答与原模型的相似度：{0}%</translation>
    </message>
    <message>
        <source>As close to the original as can be. Larger and slower.</source>
        <translation>尽可能接近原模型。体积更大，速度更慢。</translation>
    </message>
    <message>
        <source>Asking the original</source>
        <translation>正在向原模型提问</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>均衡</translation>
    </message>
    <message>
        <source>Beginning …</source>
        <translation>正在开始…</translation>
    </message>
    <message>
        <source>Checking the files</source>
        <translation>正在检查文件</translation>
    </message>
    <message>
        <source>Close to the original&apos;s answers at a good speed. Right for most.</source>
        <translation>回答接近原模型，速度也不错。适合大多数情况。</translation>
    </message>
    <message>
        <source>Comparing answers</source>
        <translation>正在比较回答</translation>
    </message>
    <message>
        <source>Compressing</source>
        <translation>正在量化</translation>
    </message>
    <message>
        <source>Compressing {0} …</source>
        <translation>正在量化{0}…</translation>
    </message>
    <message>
        <source>Compressing {0}: layer {1} of {2}</source>
        <translation>正在量化{0}：第 {1} 层，共 {2} 层</translation>
    </message>
    <message>
        <source>Converted. It is in your library.</source>
        <translation>转换完成，已放入模型库。</translation>
    </message>
    <message>
        <source>Converting the tokenizer</source>
        <translation>正在转换分词器</translation>
    </message>
    <message>
        <source>Disk meanwhile</source>
        <translation>转换期间占用磁盘空间</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>正在下载</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>FP16 · as the original</source>
        <translation>FP16 · 与原模型相同</translation>
    </message>
    <message>
        <source>FP32 · largest</source>
        <translation>FP32 · 体积最大</translation>
    </message>
    <message>
        <source>Fast and small</source>
        <translation>快速小巧</translation>
    </message>
    <message>
        <source>INT4 · smallest</source>
        <translation>INT4 · 体积最小</translation>
    </message>
    <message>
        <source>INT8 weights</source>
        <translation>INT8 权重</translation>
    </message>
    <message>
        <source>INT8 · half the size</source>
        <translation>INT8 · 体积减半</translation>
    </message>
    <message>
        <source>INT8, asymmetric</source>
        <translation>INT8，非对称</translation>
    </message>
    <message>
        <source>INT8, calibrated with pictures</source>
        <translation>INT8，用图片校准</translation>
    </message>
    <message>
        <source>INT8, symmetric</source>
        <translation>INT8，对称</translation>
    </message>
    <message>
        <source>Its answers were not compared.</source>
        <translation>未比较回答。</translation>
    </message>
    <message>
        <source>Loading the original</source>
        <translation>正在加载原模型</translation>
    </message>
    <message>
        <source>Looking at calibration picture {0} of {1}</source>
        <translation>正在查看校准图片：第 {0} 张，共 {1} 张</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Most accurate</source>
        <translation>精度最高</translation>
    </message>
    <message>
        <source>NF4 · smallest, for newer NPUs</source>
        <translation>NF4 · 体积最小，适用于较新的 NPU</translation>
    </message>
    <message>
        <source>Not compressed</source>
        <translation>不量化</translation>
    </message>
    <message>
        <source>Noticeable differences. If the answers below are worse, convert it again with a more accurate choice.</source>
        <translation>差异明显。如果下面的回答变差了，请用精度更高的选项重新转换。</translation>
    </message>
    <message>
        <source>Per channel</source>
        <translation>按通道</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Practically the same: you will hardly notice that it was converted.</source>
        <translation>几乎相同：你很难察觉它经过了转换。</translation>
    </message>
    <message>
        <source>Preparing the tools</source>
        <translation>正在准备工具</translation>
    </message>
    <message>
        <source>Putting it into the library</source>
        <translation>正在放入模型库</translation>
    </message>
    <message>
        <source>Reading a sample text, it is as sure of the next word as the original.</source>
        <translation>阅读示例文本时，它对下一个词的把握与原模型相当。</translation>
    </message>
    <message>
        <source>Reading a sample text, it is {0} % less sure of the next word than the original.</source>
        <translation>阅读示例文本时，它对下一个词的把握比原模型低 {0}%。</translation>
    </message>
    <message>
        <source>Size afterwards</source>
        <translation>转换后大小</translation>
    </message>
    <message>
        <source>Small differences: it often says the same in other words. Read below whether they matter to you.</source>
        <translation>差异较小：它常常用不同的措辞表达相同的意思。请查看下面的回答，判断这些差异对你是否重要。</translation>
    </message>
    <message>
        <source>Takes {0}</source>
        <translation>需要{0}</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Trying it out on {0}</source>
        <translation>正在 {0} 上试运行</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>正在排队</translation>
    </message>
    <message>
        <source>about a minute</source>
        <translation>约 1 分钟</translation>
    </message>
    <message>
        <source>about {0} h</source>
        <translation>约 {0} 小时</translation>
    </message>
    <message>
        <source>about {0} h {1} min</source>
        <translation>约 {0} 小时 {1} 分钟</translation>
    </message>
    <message>
        <source>about {0} min</source>
        <translation>约 {0} 分钟</translation>
    </message>
    <message>
        <source>are here already</source>
        <translation>已准备好</translation>
    </message>
    <message>
        <source>decoder</source>
        <translation>解码器</translation>
    </message>
    <message>
        <source>encoder</source>
        <translation>编码器</translation>
    </message>
    <message>
        <source>for {0}</source>
        <translation>用于 {0}</translation>
    </message>
    <message>
        <source>language model</source>
        <translation>语言模型</translation>
    </message>
    <message>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>nothing, it is here</source>
        <translation>无需下载</translation>
    </message>
    <message>
        <source>picture decoder</source>
        <translation>图片解码器</translation>
    </message>
    <message>
        <source>picture encoder</source>
        <translation>图片编码器</translation>
    </message>
    <message>
        <source>picture network</source>
        <translation>绘图网络</translation>
    </message>
    <message>
        <source>resampler</source>
        <translation>重采样器</translation>
    </message>
    <message>
        <source>second text encoder</source>
        <translation>第二文本编码器</translation>
    </message>
    <message>
        <source>text encoder</source>
        <translation>文本编码器</translation>
    </message>
    <message>
        <source>up to {0}</source>
        <translation>最多 {0}</translation>
    </message>
    <message>
        <source>up to {0} of memory</source>
        <translation>最多占用 {0} 内存</translation>
    </message>
    <message>
        <source>vision encoder</source>
        <translation>视觉编码器</translation>
    </message>
    <message>
        <source>vision merger</source>
        <translation>视觉合并模块</translation>
    </message>
    <message>
        <source>vision positions</source>
        <translation>视觉位置编码</translation>
    </message>
    <message>
        <source>voice</source>
        <translation>声音模块</translation>
    </message>
    <message>
        <source>word embeddings</source>
        <translation>词嵌入</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0}%</translation>
    </message>
    <message>
        <source>{0} % alike</source>
        <translation>相似度 {0}%</translation>
    </message>
    <message>
        <source>{0} part {1} of {2}</source>
        <translation>{0}：第 {1} 部分，共 {2} 部分</translation>
    </message>
    <message>
        <source>{0} to download</source>
        <translation>需下载 {0}</translation>
    </message>
    <message>
        <source>{0} tokens/s on {1}</source>
        <translation>在 {1} 上 {0} token/秒</translation>
    </message>
    <message>
        <source>{0} → {1}</source>
        <translation>{0} → {1}</translation>
    </message>
    <message>
        <source>{0}, about the same</source>
        <translation>{0}，大小基本不变</translation>
    </message>
    <message>
        <source>{0}, once</source>
        <translation>{0}，仅需一次</translation>
    </message>
    <message>
        <source>{0}, {1} times larger</source>
        <translation>{0}，增大到 {1} 倍</translation>
    </message>
    <message>
        <source>{0}, {1} times smaller</source>
        <translation>{0}，缩小到 1/{1}</translation>
    </message>
    <message>
        <source>{0}: question {1} of {2}</source>
        <translation>{0}：第 {1} 个问题，共 {2} 个</translation>
    </message>
    <message>
        <source>{0}: step {1} of {2}</source>
        <translation>{0}：第 {1} 步，共 {2} 步</translation>
    </message>
</context>
<context>
    <name>foot</name>
    <message>
        <source>Before you go on, accept the licence of {0} or choose another model.</source>
        <translation>继续之前，请接受 {0} 的许可证，或选择其他模型。</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Get them</source>
        <translation>下载模型</translation>
    </message>
    <message>
        <source>Looking for models that fit this PC …</source>
        <translation>正在查找适合这台电脑的模型…</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Start chatting</source>
        <translation>开始聊天</translation>
    </message>
    <message>
        <source>Start with what is built in</source>
        <translation>先用内置模型开始</translation>
    </message>
</context>
<context>
    <name>install</name>
    <message>
        <source>Connecting …</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>Here. Soon it is tried on this PC …</source>
        <translation>已下载，即将在这台电脑上试运行…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Paused at {0} %</source>
        <translation>已暂停（{0}%）</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>已就绪</translation>
    </message>
    <message>
        <source>Ready on {0}</source>
        <translation>已就绪，在 {0} 上运行</translation>
    </message>
    <message>
        <source>Trying it on {0} …</source>
        <translation>正在 {0} 上试运行…</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>正在排队</translation>
    </message>
    <message>
        <source>first result {0} s</source>
        <translation>首个结果用时 {0} 秒</translation>
    </message>
    <message>
        <source>first token {0} s</source>
        <translation>首个 token 用时 {0} 秒</translation>
    </message>
    <message>
        <source>{0} tokens/s</source>
        <translation>{0} token/秒</translation>
    </message>
</context>
<context>
    <name>library</name>
    <message>
        <source>All uses</source>
        <translation>全部用途</translation>
    </message>
    <message>
        <source>Any fit</source>
        <translation>运行情况不限</translation>
    </message>
    <message>
        <source>Any size</source>
        <translation>大小不限</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可获取</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>聊天</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>Does not fit this PC</source>
        <translation>不适合这台电脑</translation>
    </message>
    <message>
        <source>Does not fit {0}</source>
        <translation>不适合 {0}</translation>
    </message>
    <message>
        <source>Draft model</source>
        <translation>草稿模型</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>绘图</translation>
    </message>
    <message>
        <source>GGUF models</source>
        <translation>GGUF 模型</translation>
    </message>
    <message>
        <source>It did not work.</source>
        <translation>未能运行。</translation>
    </message>
    <message>
        <source>Many</source>
        <translation>多种语言</translation>
    </message>
    <message>
        <source>On this PC</source>
        <translation>在这台电脑上</translation>
    </message>
    <message>
        <source>Runs here</source>
        <translation>可在这台电脑上运行</translation>
    </message>
    <message>
        <source>Runs slowly on {0}</source>
        <translation>在 {0} 上运行较慢</translation>
    </message>
    <message>
        <source>Runs well here</source>
        <translation>在这台电脑上运行流畅</translation>
    </message>
    <message>
        <source>Runs well on {0}</source>
        <translation>在 {0} 上运行流畅</translation>
    </message>
    <message>
        <source>Sees pictures</source>
        <translation>看图</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>朗读</translation>
    </message>
    <message>
        <source>Transcribes</source>
        <translation>转写</translation>
    </message>
    <message>
        <source>Up to {0}</source>
        <translation>不超过 {0}</translation>
    </message>
    <message>
        <source>Update available</source>
        <translation>有可用更新</translation>
    </message>
    <message>
        <source>first result {0} s</source>
        <translation>首个结果用时 {0} 秒</translation>
    </message>
    <message>
        <source>first token {0} s</source>
        <translation>首个 token 用时 {0} 秒</translation>
    </message>
    <message>
        <source>loaded in {0} s</source>
        <translation>加载用时 {0} 秒</translation>
    </message>
    <message>
        <source>{0} billion</source>
        <translation>{0}B（十亿）</translation>
    </message>
    <message>
        <source>{0} million</source>
        <translation>{0}M（百万）</translation>
    </message>
    <message>
        <source>{0} of memory</source>
        <translation>占用 {0} 内存</translation>
    </message>
    <message>
        <source>{0} tokens/s</source>
        <translation>{0} token/秒</translation>
    </message>
</context>
<context>
    <name>offers</name>
    <message>
        <source>Choose another model</source>
        <translation>选择其他模型</translation>
    </message>
    <message>
        <source>Get it from {0}</source>
        <translation>从 {0} 获取</translation>
    </message>
    <message>
        <source>Network settings…</source>
        <translation>网络设置…</translation>
    </message>
    <message>
        <source>Skip it</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Try it on {0}</source>
        <translation>在 {0} 上试运行</translation>
    </message>
    <message>
        <source>Try the {0} build</source>
        <translation>试试 {0} 版本</translation>
    </message>
</context>
<context>
    <name>pc</name>
    <message>
        <source>AI accelerator (NPU)</source>
        <translation>AI 加速器（NPU）</translation>
    </message>
    <message>
        <source>Computes with {0}</source>
        <translation>支持 {0} 运算</translation>
    </message>
    <message>
        <source>Computes with {0} numbers ({1})</source>
        <translation>支持 {0}数值运算（{1}）</translation>
    </message>
    <message>
        <source>Device {0}</source>
        <translation>设备 {0}</translation>
    </message>
    <message>
        <source>Graphics built into the processor (GPU)</source>
        <translation>核显（GPU）</translation>
    </message>
    <message>
        <source>Graphics card (GPU)</source>
        <translation>独立显卡（GPU）</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>处理器（CPU）</translation>
    </message>
    <message>
        <source>The PC itself</source>
        <translation>电脑本身</translation>
    </message>
    <message>
        <source>can use {0} of memory</source>
        <translation>可使用 {0} 内存</translation>
    </message>
    <message>
        <source>driver {0}</source>
        <translation>驱动程序 {0}</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0}和 {1}</translation>
    </message>
    <message>
        <source>{0} free on the disk of the models</source>
        <translation>模型所在磁盘的可用空间为 {0}</translation>
    </message>
    <message>
        <source>{0} of memory, {1} of it free now</source>
        <translation>内存 {0}，目前可用 {1}</translation>
    </message>
    <message>
        <source>{0}-bit</source>
        <translation>{0} 位</translation>
    </message>
</context>
<context>
    <name>source</name>
    <message>
        <source>fast in China</source>
        <translation>国内速度快</translation>
    </message>
    <message>
        <source>few models, often let through by firewalls</source>
        <translation>模型较少，通常不会被防火墙拦截</translation>
    </message>
    <message>
        <source>most models</source>
        <translation>模型最多</translation>
    </message>
</context>
<context>
    <name>speed</name>
    <message>
        <source>Drafted by {0}</source>
        <translation>由 {0} 起草</translation>
    </message>
    <message>
        <source>Goes on measuring when the engine is free …</source>
        <translation>引擎空闲后继续测量…</translation>
    </message>
    <message>
        <source>Looked up in long texts and code</source>
        <translation>在长文本和代码中查找</translation>
    </message>
    <message>
        <source>Looking for a way to faster answers …</source>
        <translation>正在寻找更快回答的方法…</translation>
    </message>
    <message>
        <source>Measuring with and without</source>
        <translation>正在对比测量</translation>
    </message>
    <message>
        <source>No model on this PC can draft for it.</source>
        <translation>这台电脑上没有可为它起草的模型。</translation>
    </message>
    <message>
        <source>Not measured on {0} yet.</source>
        <translation>尚未在 {0} 上测量。</translation>
    </message>
    <message>
        <source>Not possible on {0}.</source>
        <translation>在 {0} 上无法使用。</translation>
    </message>
    <message>
        <source>Trying it on {0} …</source>
        <translation>正在 {0} 上试运行…</translation>
    </message>
    <message>
        <source>Trying it out …</source>
        <translation>正在试运行…</translation>
    </message>
    <message>
        <source>drafted by {0}</source>
        <translation>由 {0} 起草</translation>
    </message>
    <message>
        <source>looked up</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>off, it is hardly faster here ({0}×)</source>
        <translation>已关闭，在这里几乎不会更快（{0}×）</translation>
    </message>
    <message>
        <source>off, it would be slower here ({0}×)</source>
        <translation>已关闭，在这里会更慢（{0}×）</translation>
    </message>
    <message>
        <source>{0} % taken</source>
        <translation>采纳 {0} %</translation>
    </message>
    <message>
        <source>{0} of {1} answers</source>
        <translation>{0}/{1} 个回答</translation>
    </message>
    <message>
        <source>{0} on {1}</source>
        <translation>{0}（在 {1} 上）</translation>
    </message>
    <message>
        <source>{0} times as fast</source>
        <translation>速度为 {0} 倍</translation>
    </message>
</context>
</TS>
