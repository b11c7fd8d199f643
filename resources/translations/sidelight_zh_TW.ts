<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>AccuracyDialog</name>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>How exact “{0}” is</source>
        <translation>「{0}」的準確度</translation>
    </message>
</context>
<context>
    <name>AccuracyView</name>
    <message>
        <source>What differs between two answers is underlined.</source>
        <translation>兩個回答的不同之處加有底線。</translation>
    </message>
</context>
<context>
    <name>AdapterButton</name>
    <message>
        <source>Adapters</source>
        <translation>轉接器</translation>
    </message>
    <message>
        <source>none is on</source>
        <translation>皆未啟用</translation>
    </message>
</context>
<context>
    <name>AdapterCard</name>
    <message>
        <source>Fits none of the models on this PC.</source>
        <translation>不適合這台電腦上的任何模型。</translation>
    </message>
    <message>
        <source>Fits {0}.</source>
        <translation>適合 {0}。</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Name of {0}</source>
        <translation>{0} 的名稱</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove from this PC</source>
        <translation>從這台電腦移除</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>移除 {0}</translation>
    </message>
    <message>
        <source>Remove {0} from this PC</source>
        <translation>從這台電腦移除 {0}</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重新命名</translation>
    </message>
    <message>
        <source>Rename {0}</source>
        <translation>重新命名 {0}</translation>
    </message>
    <message>
        <source>Trigger words</source>
        <translation>觸發詞</translation>
    </message>
    <message>
        <source>for answers</source>
        <translation>用於回答</translation>
    </message>
    <message>
        <source>for pictures</source>
        <translation>用於圖片</translation>
    </message>
</context>
<context>
    <name>AdapterFold</name>
    <message>
        <source>Adapters</source>
        <translation>轉接器</translation>
    </message>
</context>
<context>
    <name>AdapterNews</name>
    <message>
        <source>Get the model that it was made for.</source>
        <translation>請取得它所對應的模型。</translation>
    </message>
    <message>
        <source>Merge it into a model …</source>
        <translation>合併到模型中…</translation>
    </message>
    <message>
        <source>Remove it again</source>
        <translation>移除它</translation>
    </message>
    <message>
        <source>Switch to {0}</source>
        <translation>切換到 {0}</translation>
    </message>
    <message>
        <source>This adapter was made for {0}.</source>
        <translation>此轉接器是為 {0} 製作的。</translation>
    </message>
    <message>
        <source>{0}, which is in use, is another model.</source>
        <translation>正在使用的 {0} 是另一個模型。</translation>
    </message>
    <message>
        <source>“{0}” was added, but it fits none of the models on this PC.</source>
        <translation>已新增「{0}」，但它不適合這台電腦上的任何模型。</translation>
    </message>
    <message>
        <source>“{0}” was added. It fits {1}.</source>
        <translation>已新增「{0}」。它適合 {1}。</translation>
    </message>
    <message>
        <source>“{0}” was removed.</source>
        <translation>已移除「{0}」。</translation>
    </message>
</context>
<context>
    <name>AdapterPopup</name>
    <message>
        <source>Adapters</source>
        <translation>轉接器</translation>
    </message>
    <message>
        <source>Adapters for this conversation</source>
        <translation>此對話的轉接器</translation>
    </message>
</context>
<context>
    <name>AdapterRows</name>
    <message>
        <source>No adapter for this model yet. Drop a LoRA adapter here: a .safetensors file, or a folder with adapter_config.json.</source>
        <translation>此模型還沒有轉接器。請將 LoRA 轉接器拖放到這裡：.safetensors 檔案，或含有 adapter_config.json 的資料夾。</translation>
    </message>
</context>
<context>
    <name>AdaptersDialog</name>
    <message>
        <source>Adapters</source>
        <translation>轉接器</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Drop to add the adapter</source>
        <translation>放開即可新增轉接器</translation>
    </message>
    <message>
        <source>No adapter yet. An adapter (LoRA) teaches a model a style. Drop a .safetensors file here, or the folder that a fine-tuning tool has left.</source>
        <translation>還沒有轉接器。轉接器（LoRA）可以讓模型學會一種風格。請將 .safetensors 檔案或微調工具產生的資料夾拖放到這裡。</translation>
    </message>
</context>
<context>
    <name>AdaptersRow</name>
    <message>
        <source>Adapters</source>
        <translation>轉接器</translation>
    </message>
    <message>
        <source>Adapters …</source>
        <translation>轉接器…</translation>
    </message>
    <message>
        <source>LoRA adapters: add, rename, remove</source>
        <translation>LoRA 轉接器：新增、重新命名、移除</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>尚無</translation>
    </message>
</context>
<context>
    <name>AddButtons</name>
    <message>
        <source>Add adapters</source>
        <translation>新增轉接器</translation>
    </message>
    <message>
        <source>Add an adapter</source>
        <translation>新增轉接器</translation>
    </message>
    <message>
        <source>Add an adapter from a .safetensors file</source>
        <translation>從 .safetensors 檔案新增轉接器</translation>
    </message>
    <message>
        <source>Add an adapter from the folder of a fine-tuning tool</source>
        <translation>從微調工具的資料夾新增轉接器</translation>
    </message>
    <message>
        <source>Add file</source>
        <translation>新增檔案</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>新增資料夾</translation>
    </message>
    <message>
        <source>LoRA adapters</source>
        <translation>LoRA 轉接器</translation>
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
        <translation>位址中不能有空格。</translation>
    </message>
    <message>
        <source>An address here begins with {0}.</source>
        <translation>這裡的位址以 {0} 開頭。</translation>
    </message>
    <message>
        <source>The name of a server is missing, such as {0}.</source>
        <translation>缺少伺服器名稱，例如 {0}。</translation>
    </message>
    <message>
        <source>What follows the colon has to be a number from 1 to 65535. Special characters of a password are written as %40 for @ and %2F for /.</source>
        <translation>冒號後面必須是 1 到 65535 之間的數字。密碼中的特殊字元要轉換：@ 寫成 %40，/ 寫成 %2F。</translation>
    </message>
</context>
<context>
    <name>AgainBar</name>
    <message>
        <source>Choose again</source>
        <translation>重新選擇</translation>
    </message>
    <message>
        <source>Choosing frames</source>
        <translation>正在選擇影格</translation>
    </message>
    <message>
        <source>How many frames</source>
        <translation>影格數</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>at most {0} frames</source>
        <translation>最多 {0} 個影格</translation>
    </message>
    <message>
        <source>one frame</source>
        <translation>1 個影格</translation>
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
        <translation>並排顯示各個版本</translation>
    </message>
</context>
<context>
    <name>Aloud</name>
    <message>
        <source>Code, formulas and pictures are left out; read it on the screen.</source>
        <translation>程式碼、公式和圖片不會朗讀，請在螢幕上閱讀。</translation>
    </message>
    <message>
        <source>Install a model that speaks, or the voices of your system (espeak-ng).</source>
        <translation>請安裝語音合成模型，或系統內建的語音（espeak-ng）。</translation>
    </message>
    <message>
        <source>Nothing can be read aloud: this PC has no voice.</source>
        <translation>無法朗讀：這台電腦上沒有可用的語音。</translation>
    </message>
    <message>
        <source>The model is tried again with the next text.</source>
        <translation>朗讀下一段內容時會再次嘗試該模型。</translation>
    </message>
    <message>
        <source>The system&apos;s voice</source>
        <translation>系統語音</translation>
    </message>
    <message>
        <source>There is nothing in this answer to read aloud.</source>
        <translation>這個回答中沒有可以朗讀的內容。</translation>
    </message>
    <message>
        <source>{0} does not speak, so the voice of the system reads on.</source>
        <translation>{0} 沒有發出聲音，改由系統語音繼續朗讀。</translation>
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
        <translation>朗讀回答</translation>
    </message>
</context>
<context>
    <name>AloudSwitch</name>
    <message>
        <source>Answers are read aloud.</source>
        <translation>將朗讀回答。</translation>
    </message>
    <message>
        <source>Answers are silent.</source>
        <translation>不再朗讀回答。</translation>
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
        <translation>複製回答</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>以 Markdown 格式複製</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>朗讀</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>停止朗讀</translation>
    </message>
    <message>
        <source>What to do with the answer</source>
        <translation>對回答的操作</translation>
    </message>
</context>
<context>
    <name>AnswerFoot</name>
    <message>
        <source>Continue</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>Continue the answer</source>
        <translation>繼續回答</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>The engine ended unexpectedly. This is what had arrived.</source>
        <translation>引擎意外結束。這是已經收到的內容。</translation>
    </message>
    <message>
        <source>The first {0} messages were not read: the context of the model is full.</source>
        <translation>前 {0} 則訊息未被讀取：模型的上下文已滿。</translation>
    </message>
    <message>
        <source>Waits for the answer in another conversation …</source>
        <translation>正在等待另一個對話中的回答…</translation>
    </message>
    <message>
        <source>Writing down what is said …</source>
        <translation>正在轉錄所說的話…</translation>
    </message>
    <message>
        <source>{0} × {1} · {2} steps · seed {3}</source>
        <translation>{0} × {1} · {2} 步 · 種子 {3}</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>The old file was kept as {0}.</source>
        <translation>舊檔案已保留為 {0}。</translation>
    </message>
    <message>
        <source>Your settings could not be read, so the usual ones are in force.</source>
        <translation>無法讀取你的設定，已改用預設設定。</translation>
    </message>
</context>
<context>
    <name>AskBox</name>
    <message>
        <source>Ask</source>
        <translation>提問</translation>
    </message>
    <message>
        <source>Do not ask</source>
        <translation>不提問</translation>
    </message>
    <message>
        <source>How far the reading is</source>
        <translation>閱讀進度</translation>
    </message>
    <message>
        <source>Reading part {0} of {1} …</source>
        <translation>正在閱讀第 {0} / {1} 部分…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>The recording is too long for {0} to be read at once. It is asked in {1} parts, and what they say is taken into the chat.</source>
        <translation>這段錄音太長，{0} 無法一次讀完。將分 {1} 部分提問，並把各部分的回答帶入聊天。</translation>
    </message>
    <message>
        <source>Your question about the recording</source>
        <translation>你想問這段錄音的問題</translation>
    </message>
</context>
<context>
    <name>AskingSession</name>
    <message>
        <source>Choose one in the chat.</source>
        <translation>請在聊天中選擇一個。</translation>
    </message>
    <message>
        <source>No model is there to be asked.</source>
        <translation>沒有可以提問的模型。</translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message>
        <source>1 character</source>
        <translation>1 個字元</translation>
    </message>
    <message>
        <source>1 frame</source>
        <translation>1 個影格</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 頁</translation>
    </message>
    <message>
        <source>Listening …</source>
        <translation>正在聽…</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>正在看…</translation>
    </message>
    <message>
        <source>nobody speaks</source>
        <translation>無人說話</translation>
    </message>
    <message>
        <source>speech</source>
        <translation>有語音</translation>
    </message>
    <message>
        <source>{0} characters</source>
        <translation>{0} 個字元</translation>
    </message>
    <message>
        <source>{0} frames</source>
        <translation>{0} 個影格</translation>
    </message>
    <message>
        <source>{0} pages</source>
        <translation>{0} 頁</translation>
    </message>
    <message>
        <source>{0} · what is said could not be written down</source>
        <translation>{0} · 無法轉錄其中的語音</translation>
    </message>
</context>
<context>
    <name>Badges</name>
    <message>
        <source>Damaged</source>
        <translation>已損毀</translation>
    </message>
    <message>
        <source>Not ready-made</source>
        <translation>沒有現成版本</translation>
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
        <translation>下一個版本</translation>
    </message>
    <message>
        <source>Previous version</source>
        <translation>上一個版本</translation>
    </message>
    <message>
        <source>Version {0} of {1}</source>
        <translation>第 {0} 個版本，共 {1} 個</translation>
    </message>
</context>
<context>
    <name>BuiltinNote</name>
    <message>
        <source>Make a copy to change it</source>
        <translation>建立複本再修改</translation>
    </message>
    <message>
        <source>This role is built in and stays as it is.</source>
        <translation>這是內建角色，不能修改。</translation>
    </message>
</context>
<context>
    <name>BurstOptions</name>
    <message>
        <source>Length of a burst</source>
        <translation>連拍時間長度</translation>
    </message>
    <message>
        <source>Pictures of a burst</source>
        <translation>連拍張數</translation>
    </message>
    <message>
        <source>in</source>
        <translation>歷時</translation>
    </message>
    <message>
        <source>{0} pictures</source>
        <translation>{0} 張</translation>
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
        <translation>圖片大小</translation>
    </message>
</context>
<context>
    <name>CameraHead</name>
    <message>
        <source>Address or file…</source>
        <translation>位址或檔案…</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>攝影機</translation>
    </message>
    <message>
        <source>Close the camera (Esc)</source>
        <translation>關閉攝影機（Esc）</translation>
    </message>
    <message>
        <source>Look for cameras again</source>
        <translation>重新尋找攝影機</translation>
    </message>
    <message>
        <source>Mirror the preview</source>
        <translation>鏡像預覽</translation>
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
        <translation>稍後再次提問</translation>
    </message>
    <message>
        <source>Begin to ask (Space)</source>
        <translation>開始提問（空白鍵）</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>攝影機</translation>
    </message>
    <message>
        <source>Drop this burst (Space)</source>
        <translation>放棄這組連拍（空白鍵）</translation>
    </message>
    <message>
        <source>Opening the camera …</source>
        <translation>正在開啟攝影機…</translation>
    </message>
    <message>
        <source>Stop asking (Space)</source>
        <translation>停止提問（空白鍵）</translation>
    </message>
    <message>
        <source>Take a picture (Space)</source>
        <translation>拍照（空白鍵）</translation>
    </message>
    <message>
        <source>Take the pictures (Space)</source>
        <translation>開始連拍（空白鍵）</translation>
    </message>
    <message>
        <source>The first picture comes …</source>
        <translation>畫面即將出現…</translation>
    </message>
    <message>
        <source>Waiting for the camera …</source>
        <translation>正在等待攝影機…</translation>
    </message>
    <message>
        <source>Waits for the camera</source>
        <translation>等待攝影機</translation>
    </message>
    <message>
        <source>What the camera sees</source>
        <translation>攝影機畫面</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>已拍 {0} / {1} 張</translation>
    </message>
</context>
<context>
    <name>ChatPage</name>
    <message>
        <source>Drop to ask about it</source>
        <translation>放開即可就此提問</translation>
    </message>
</context>
<context>
    <name>ChatSession</name>
    <message>
        <source>About “{0}”:</source>
        <translation>關於「{0}」：</translation>
    </message>
    <message>
        <source>Choose a model first.</source>
        <translation>請先選擇模型。</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>選擇一個</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>已刪除。</translation>
    </message>
    <message>
        <source>No model for speech is installed, so nobody can listen to “{0}”.</source>
        <translation>尚未安裝語音辨識模型，無法聽取「{0}」的內容。</translation>
    </message>
    <message>
        <source>No model that draws is installed.</source>
        <translation>沒有安裝繪圖模型。</translation>
    </message>
    <message>
        <source>Nothing could be taken over from there.</source>
        <translation>無法從該處取得任何內容。</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>貼上的圖片</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>錄音</translation>
    </message>
    <message>
        <source>Remove the file that could not be read, then send.</source>
        <translation>請先移除無法讀取的檔案，再傳送。</translation>
    </message>
    <message>
        <source>Save it as a file first, then drop or attach the file.</source>
        <translation>請先存成檔案，再拖放或附加該檔案。</translation>
    </message>
    <message>
        <source>Say what to draw, such as: /draw a red boat</source>
        <translation>請寫明要畫什麼，例如：/draw a red boat</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Switch to {0}</source>
        <translation>切換到 {0}</translation>
    </message>
    <message>
        <source>Use {0}</source>
        <translation>改用 {0}</translation>
    </message>
    <message>
        <source>{0} cannot hear, and no model for speech is installed: it gets nothing of the sounds above.</source>
        <translation>{0} 聽不到聲音，也尚未安裝語音辨識模型：上面的聲音它什麼也得不到。</translation>
    </message>
    <message>
        <source>{0} cannot hear. Of the sounds above it gets what is said in them, written down by {1}.</source>
        <translation>{0} 聽不到聲音。對於上面的聲音，它得到的是由 {1} 轉錄的內容。</translation>
    </message>
    <message>
        <source>{0} cannot hear; it gets what is said in it, written down by {1}.</source>
        <translation>{0} 聽不到聲音；它得到的是由 {1} 轉錄的內容。</translation>
    </message>
    <message>
        <source>{0} hears up to {1} of a recording. Of a longer one it gets what is said in it, written down by {2}.</source>
        <translation>{0} 最多聽取 {1} 的錄音。更長的錄音會由 {2} 轉錄，它只得到其中說的話。</translation>
    </message>
    <message>
        <source>{0} hears, but it cannot see pictures.</source>
        <translation>{0} 能聽，但看不到圖片。</translation>
    </message>
    <message>
        <source>{0} reads text only and cannot see pictures.</source>
        <translation>{0} 只能讀取文字，看不到圖片。</translation>
    </message>
</context>
<context>
    <name>ChoiceView</name>
    <message>
        <source>I have read the licence and accept it</source>
        <translation>我已閱讀並接受授權條款</translation>
    </message>
    <message>
        <source>Licence:</source>
        <translation>授權條款：</translation>
    </message>
    <message>
        <source>Licence: {0}</source>
        <translation>授權條款：{0}</translation>
    </message>
</context>
<context>
    <name>CodeView</name>
    <message>
        <source>Copied</source>
        <translation>已複製</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>複製程式碼</translation>
    </message>
    <message>
        <source>Show all {0} lines</source>
        <translation>顯示全部 {0} 行</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>收合</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文字</translation>
    </message>
</context>
<context>
    <name>ComingRow</name>
    <message>
        <source>Get it from {0}</source>
        <translation>從 {0} 取得</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>放棄</translation>
    </message>
</context>
<context>
    <name>ComparisonCard</name>
    <message>
        <source>(no answer)</source>
        <translation>（沒有回答）</translation>
    </message>
    <message>
        <source>A recording</source>
        <translation>一段錄音</translation>
    </message>
    <message>
        <source>Converted</source>
        <translation>轉換後</translation>
    </message>
    <message>
        <source>Converted, on {0}</source>
        <translation>轉換後，在 {0} 上執行</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原始模型</translation>
    </message>
    <message>
        <source>Picture of the question: {0}</source>
        <translation>提問的圖片：{0}</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>All files</source>
        <translation>所有檔案</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>附加檔案</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>攝影機</translation>
    </message>
    <message>
        <source>Ctrl+Enter sends the sound, with or without words</source>
        <translation>按 Ctrl+Enter 傳送聲音，可附文字，也可不附</translation>
    </message>
    <message>
        <source>Ctrl+Enter sends, Enter starts a new line</source>
        <translation>Ctrl+Enter 傳送，Enter 換行</translation>
    </message>
    <message>
        <source>Documents and text</source>
        <translation>文件與文字</translation>
    </message>
    <message>
        <source>Draw a picture (/draw)</source>
        <translation>畫一張圖片 (/draw)</translation>
    </message>
    <message>
        <source>Enter sends the sound, with or without words</source>
        <translation>按 Enter 傳送聲音，可附文字，也可不附</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter starts a new line</source>
        <translation>Enter 傳送，Shift+Enter 換行</translation>
    </message>
    <message>
        <source>Esc stops the answer</source>
        <translation>按 Esc 停止回答</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>傳送</translation>
    </message>
    <message>
        <source>Sent as soon as everything has been read · Esc takes it back</source>
        <translation>全部讀取完後自動傳送 · 按 Esc 收回</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>音訊</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>停止（Esc）</translation>
    </message>
    <message>
        <source>Take a piece of the screen</source>
        <translation>擷取螢幕畫面</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>影片</translation>
    </message>
</context>
<context>
    <name>ContextMeter</name>
    <message>
        <source>Another device of this PC reads longer conversations.</source>
        <translation>這台電腦的另一個裝置可以讀取更長的對話。</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>顯示</translation>
    </message>
    <message>
        <source>Show what will not be read</source>
        <translation>顯示不會被讀取的內容</translation>
    </message>
    <message>
        <source>The first message will not be read by the model.</source>
        <translation>模型不會讀取最早的一則訊息。</translation>
    </message>
    <message>
        <source>The first {0} messages will not be read by the model.</source>
        <translation>模型不會讀取最早的 {0} 則訊息。</translation>
    </message>
    <message>
        <source>The question is too long for the model on this device.</source>
        <translation>提問太長，這個裝置上的模型無法處理。</translation>
    </message>
    <message>
        <source>The question is too long for the model.</source>
        <translation>提問太長，模型無法處理。</translation>
    </message>
    <message>
        <source>Use another device</source>
        <translation>改用其他裝置</translation>
    </message>
    <message>
        <source>about {0} of {1} tokens</source>
        <translation>約 {0} / {1} 個 token</translation>
    </message>
    <message>
        <source>the next message about {0}</source>
        <translation>下一則訊息約 {0} 個</translation>
    </message>
    <message>
        <source>{0} of {1} tokens</source>
        <translation>{0} / {1} 個 token</translation>
    </message>
</context>
<context>
    <name>ConversationDelegate</name>
    <message>
        <source>Title of the conversation</source>
        <translation>對話標題</translation>
    </message>
</context>
<context>
    <name>ConversationFiles</name>
    <message>
        <source>Conversation</source>
        <translation>對話</translation>
    </message>
    <message>
        <source>Everything, to be imported again</source>
        <translation>全部內容，可再次匯入</translation>
    </message>
    <message>
        <source>Exported conversations</source>
        <translation>匯出的對話</translation>
    </message>
    <message>
        <source>Exported to {0}.</source>
        <translation>已匯出到 {0}。</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>The conversation was imported.</source>
        <translation>已匯入對話。</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>網頁</translation>
    </message>
    <message>
        <source>{0} conversations were imported.</source>
        <translation>已匯入 {0} 個對話。</translation>
    </message>
</context>
<context>
    <name>ConversationSettingsDialog</name>
    <message>
        <source>Back to the role&apos;s values</source>
        <translation>還原為角色的設定</translation>
    </message>
    <message>
        <source>Bring my changes back</source>
        <translation>恢復我的變更</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Different here: {0}.</source>
        <translation>此處不同的設定：{0}。</translation>
    </message>
    <message>
        <source>Nothing is different here yet.</source>
        <translation>此處尚無不同的設定。</translation>
    </message>
    <message>
        <source>Only for this conversation</source>
        <translation>僅用於此對話</translation>
    </message>
    <message>
        <source>This conversation has no role. What is set here holds in it alone.</source>
        <translation>此對話沒有角色。這裡的設定只對此對話有效。</translation>
    </message>
    <message>
        <source>What is set here holds in this conversation alone; “{0}” stays as it is.</source>
        <translation>這裡的設定只對此對話有效；「{0}」維持不變。</translation>
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
        <translation>查看準確度</translation>
    </message>
    <message>
        <source>Progress of {0}</source>
        <translation>{0} 的進度</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>移出清單</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試一次</translation>
    </message>
</context>
<context>
    <name>ConvertDialog</name>
    <message>
        <source>Check what is asked above first.</source>
        <translation>請先確認上方的各項內容。</translation>
    </message>
    <message>
        <source>Convert “{0}” for this PC</source>
        <translation>為這台電腦轉換「{0}」</translation>
    </message>
    <message>
        <source>For this device</source>
        <translation>目標裝置</translation>
    </message>
    <message>
        <source>Looking what it takes …</source>
        <translation>正在估算所需資源…</translation>
    </message>
    <message>
        <source>What it takes</source>
        <translation>所需資源</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>已複製</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>About it</source>
        <translation>關於此模型</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>所有模型</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細資料</translation>
    </message>
    <message>
        <source>On the devices of this PC</source>
        <translation>在這台電腦的各個裝置上</translation>
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
        <translation>在每個裝置上載入它，並做一次簡短的執行。</translation>
    </message>
    <message>
        <source>Measure on this PC</source>
        <translation>在這台電腦上測量</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop measuring</source>
        <translation>停止測量</translation>
    </message>
</context>
<context>
    <name>DeviceFold</name>
    <message>
        <source>A part on another device can make room, or be faster.</source>
        <translation>把一部分放到另一個裝置上可以騰出空間，或者更快。</translation>
    </message>
    <message>
        <source>Advanced: devices</source>
        <translation>進階：裝置</translation>
    </message>
    <message>
        <source>As all of it</source>
        <translation>與整體相同</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>解碼器</translation>
    </message>
    <message>
        <source>Denoiser</source>
        <translation>去噪器</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>裝置</translation>
    </message>
    <message>
        <source>Text encoder</source>
        <translation>文字編碼器</translation>
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
        <translation>每張圖片用時</translation>
    </message>
    <message>
        <source>A result in</source>
        <translation>得出結果用時</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>裝置</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>首個 token</translation>
    </message>
    <message>
        <source>How fast it is on each device</source>
        <translation>它在每個裝置上的速度</translation>
    </message>
    <message>
        <source>It did not work.</source>
        <translation>未能成功。</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>記憶體</translation>
    </message>
    <message>
        <source>Ready in</source>
        <translation>就緒用時</translation>
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
        <translation>從磁碟新增一個，或將它拖放到這裡。</translation>
    </message>
    <message>
        <source>No model is like that.</source>
        <translation>沒有符合條件的模型。</translation>
    </message>
    <message>
        <source>Reading the models …</source>
        <translation>正在讀取模型…</translation>
    </message>
    <message>
        <source>Show all models</source>
        <translation>顯示所有模型</translation>
    </message>
    <message>
        <source>There are no models.</source>
        <translation>沒有模型。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試一次</translation>
    </message>
    <message>
        <source>Try other words, or fewer filters.</source>
        <translation>請換個關鍵字，或減少篩選條件。</translation>
    </message>
</context>
<context>
    <name>Entry</name>
    <message>
        <source>Ask anything, or drop a file</source>
        <translation>想問什麼都可以，或將檔案拖放到這裡</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>你的提問</translation>
    </message>
</context>
<context>
    <name>Expectations</name>
    <message>
        <source>I have read the licence and accept it</source>
        <translation>我已閱讀並接受授權條款</translation>
    </message>
    <message>
        <source>Licence:</source>
        <translation>授權條款：</translation>
    </message>
    <message>
        <source>Licence: {0}</source>
        <translation>授權條款：{0}</translation>
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
        <translation>以零為中心，NPU 需要這樣；準確度略低。</translation>
    </message>
    <message>
        <source>Expert settings …</source>
        <translation>進階設定…</translation>
    </message>
    <message>
        <source>Group size</source>
        <translation>群組大小</translation>
    </message>
    <message>
        <source>Hide expert settings</source>
        <translation>隱藏進階設定</translation>
    </message>
    <message>
        <source>Keeps what layers answer to sample texts; takes much longer.</source>
        <translation>讓各層對範例文字的輸出盡量不變；耗時會長很多。</translation>
    </message>
    <message>
        <source>Scale estimation</source>
        <translation>縮放估計</translation>
    </message>
    <message>
        <source>Share of 4-bit layers</source>
        <translation>4 位元層的佔比</translation>
    </message>
    <message>
        <source>Spares the weights that matter most; takes longer.</source>
        <translation>保護最重要的權重；耗時較長。</translation>
    </message>
    <message>
        <source>Symmetric</source>
        <translation>對稱</translation>
    </message>
    <message>
        <source>The most sensitive ones get the format below.</source>
        <translation>最敏感的層使用下方的格式。</translation>
    </message>
    <message>
        <source>The other layers</source>
        <translation>其餘各層</translation>
    </message>
    <message>
        <source>Undo my changes</source>
        <translation>復原我的變更</translation>
    </message>
    <message>
        <source>Vision encoder</source>
        <translation>視覺編碼器</translation>
    </message>
    <message>
        <source>Weight format</source>
        <translation>權重格式</translation>
    </message>
    <message>
        <source>Weights that share a scale; fewer are more exact.</source>
        <translation>共用一個縮放係數的權重數；越少越精確。</translation>
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
        <translation>對話</translation>
    </message>
    <message>
        <source>Cut off at the longest length.</source>
        <translation>已達長度上限，回答遭截斷。</translation>
    </message>
    <message>
        <source>Exported from Sidelight</source>
        <translation>由 Sidelight 匯出</translation>
    </message>
    <message>
        <source>Interrupted before it was complete.</source>
        <translation>回答尚未完成就中斷了。</translation>
    </message>
    <message>
        <source>Said in {0}</source>
        <translation>{0} 中的語音內容</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>This could not be answered.</source>
        <translation>無法回答。</translation>
    </message>
    <message>
        <source>Thought for {0} s</source>
        <translation>思考了 {0} 秒</translation>
    </message>
    <message>
        <source>Thoughts</source>
        <translation>思考過程</translation>
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
        <translation>首個 token 耗時 {0} 秒</translation>
    </message>
    <message>
        <source>looked up</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>{0} % taken</source>
        <translation>採納 {0} %</translation>
    </message>
    <message>
        <source>{0} (its kept copy is lost)</source>
        <translation>{0}（儲存的複本已遺失）</translation>
    </message>
    <message>
        <source>{0} at {1}</source>
        <translation>{0}（{1} 處）</translation>
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
        <translation>來源</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下載大小</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>資料夾</translation>
    </message>
    <message>
        <source>From</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>安裝日期</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>授權條款</translation>
    </message>
    <message>
        <source>Made for</source>
        <translation>適用裝置</translation>
    </message>
    <message>
        <source>On the disk</source>
        <translation>佔用磁碟空間</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原始模型</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>參數</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>修訂版本</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>權重</translation>
    </message>
    <message>
        <source>channel-wise</source>
        <translation>逐通道</translation>
    </message>
    <message>
        <source>groups of {0}</source>
        <translation>每組 {0} 個</translation>
    </message>
    <message>
        <source>symmetric</source>
        <translation>對稱</translation>
    </message>
    <message>
        <source>{0} tokens</source>
        <translation>{0} 個 token</translation>
    </message>
</context>
<context>
    <name>FasterBox</name>
    <message>
        <source>A smaller model, or the text itself, proposes words, and this model checks several at once. It is measured here and used only where it is faster.</source>
        <translation>由一個較小的模型或文字本身提出後續詞語，再由此模型一次檢查多個。會先在這台電腦上測量，只在更快時使用。</translation>
    </message>
    <message>
        <source>Faster answers</source>
        <translation>更快的回答</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>重新測量</translation>
    </message>
    <message>
        <source>Measure now</source>
        <translation>立即測量</translation>
    </message>
    <message>
        <source>Show the draft</source>
        <translation>檢視草稿模型</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop measuring</source>
        <translation>停止測量</translation>
    </message>
    <message>
        <source>“{0}” was made to draft for it: a download of {1}.</source>
        <translation>「{0}」是專為它製作的草稿模型：下載 {1}。</translation>
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
        <translation>首個 token 耗時 {0} 秒</translation>
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
        <translation>檔案 · {0}</translation>
    </message>
</context>
<context>
    <name>FilmDialog</name>
    <message>
        <source>Add at least one frame.</source>
        <translation>請至少加入一個影格。</translation>
    </message>
    <message>
        <source>Frame at {0}</source>
        <translation>{0} 處的影格</translation>
    </message>
    <message>
        <source>Frames of “{0}”</source>
        <translation>「{0}」的影格</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>正在讀取…</translation>
    </message>
    <message>
        <source>The model takes no more frames: drop one to add another.</source>
        <translation>已達模型的影格數上限：移除一個後才能再加入。</translation>
    </message>
    <message>
        <source>The model takes {0} frames less: drop some.</source>
        <translation>比模型的上限多 {0} 個影格：請移除一些。</translation>
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
        <translation>使用這些影格</translation>
    </message>
</context>
<context>
    <name>FilmHead</name>
    <message>
        <source>Frames: {0}</source>
        <translation>影格數：{0}</translation>
    </message>
    <message>
        <source>The model sees these frames, in this order.</source>
        <translation>模型會依此順序看到這些影格。</translation>
    </message>
    <message>
        <source>{0} of at most {1}</source>
        <translation>{0} 個，最多 {1} 個</translation>
    </message>
</context>
<context>
    <name>FilmSlider</name>
    <message>
        <source>Time in the video</source>
        <translation>影片時間</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Fits this PC</source>
        <translation>適合這台電腦</translation>
    </message>
    <message>
        <source>Search models</source>
        <translation>搜尋模型</translation>
    </message>
    <message>
        <source>Size on the disk</source>
        <translation>佔用磁碟空間</translation>
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
        <translation>下一處</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>找不到</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>上一處</translation>
    </message>
    <message>
        <source>Search in the text</source>
        <translation>在文字中搜尋</translation>
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
        <translation>移動模型資料夾…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>{0} free · models in {1}</source>
        <translation>可用空間 {0} · 模型位於 {1}</translation>
    </message>
</context>
<context>
    <name>Folders</name>
    <message>
        <source>Cache of models that are ready to run</source>
        <translation>可直接執行的模型快取</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>對話</translation>
    </message>
    <message>
        <source>Conversion tools</source>
        <translation>轉換工具</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>記錄檔</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Pictures that were drawn</source>
        <translation>畫好的圖片</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
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
        <translation>使用內建模型繼續</translation>
    </message>
    <message>
        <source>Convert</source>
        <translation>轉換</translation>
    </message>
</context>
<context>
    <name>FormSide</name>
    <message>
        <source>Choose a model that draws</source>
        <translation>選擇繪圖模型</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>繪圖</translation>
    </message>
    <message>
        <source>Draw with words, on this PC</source>
        <translation>在這台電腦上用文字繪圖</translation>
    </message>
    <message>
        <source>Draw {0} pictures</source>
        <translation>畫 {0} 張圖片</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>No model that draws is installed yet. The library has some; what you draw never leaves this PC.</source>
        <translation>還沒有安裝繪圖模型。模型庫裡有一些；你畫的內容不會離開這台電腦。</translation>
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
        <translation>按 Delete 鍵移除。</translation>
    </message>
    <message>
        <source>Drop the frame at {0}</source>
        <translation>移除 {0} 處的影格</translation>
    </message>
    <message>
        <source>Frame at {0}</source>
        <translation>{0} 處的影格</translation>
    </message>
</context>
<context>
    <name>FramePreview</name>
    <message>
        <source>Frame under the slider</source>
        <translation>滑桿所在的影格</translation>
    </message>
</context>
<context>
    <name>FrameStrip</name>
    <message>
        <source>Frames for the model</source>
        <translation>給模型看的影格</translation>
    </message>
</context>
<context>
    <name>Front</name>
    <message>
        <source>Open the studio</source>
        <translation>開啟畫室</translation>
    </message>
    <message>
        <source>Try it with this sample picture:</source>
        <translation>用這張範例圖片試試：</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>{0} is ready.</source>
        <translation>{0} 已就緒。</translation>
    </message>
</context>
<context>
    <name>GalleryRows</name>
    <message>
        <source>Picture {0}</source>
        <translation>圖片 {0}</translation>
    </message>
</context>
<context>
    <name>GalleryView</name>
    <message>
        <source>Pictures that were drawn</source>
        <translation>畫好的圖片</translation>
    </message>
</context>
<context>
    <name>GetBox</name>
    <message>
        <source>Convert for this PC …</source>
        <translation>為這台電腦轉換…</translation>
    </message>
    <message>
        <source>Get</source>
        <translation>取得</translation>
    </message>
    <message>
        <source>Get · {0}</source>
        <translation>取得 · {0}</translation>
    </message>
    <message>
        <source>I accept the terms of</source>
        <translation>我接受以下授權條款：</translation>
    </message>
    <message>
        <source>There is no place to get it from.</source>
        <translation>沒有可以取得它的地方。</translation>
    </message>
    <message>
        <source>There is no ready-made build. This PC can make one of the original, {0}.</source>
        <translation>沒有現成版本。這台電腦可以用原始模型 {0} 轉換出一個。</translation>
    </message>
    <message>
        <source>Where from</source>
        <translation>取得來源</translation>
    </message>
    <message>
        <source>recommended here</source>
        <translation>本機推薦</translation>
    </message>
</context>
<context>
    <name>GetPage</name>
    <message>
        <source>Getting your models</source>
        <translation>正在取得你的模型</translation>
    </message>
    <message>
        <source>Nothing is on its way. Go back to choose models, or go on without.</source>
        <translation>目前沒有正在取得的模型。你可以返回選擇模型，也可以直接繼續。</translation>
    </message>
    <message>
        <source>This goes on in the background, also while you chat. A model that is here is tried out on this PC before it is used.</source>
        <translation>取得作業會在背景繼續，不影響聊天。模型就位後，會先在這台電腦上試跑，然後才會使用。</translation>
    </message>
    <message>
        <source>{0} is ready. You can start chatting.</source>
        <translation>{0} 已就緒，可以開始聊天了。</translation>
    </message>
</context>
<context>
    <name>HandsFree</name>
    <message>
        <source>Choose a model that sees, then say it again.</source>
        <translation>請選擇視覺模型，然後再說一次。</translation>
    </message>
    <message>
        <source>Get one in the library.</source>
        <translation>請在模型庫中取得一個。</translation>
    </message>
    <message>
        <source>Hands-free conversation is switched off.</source>
        <translation>免按鍵對話已關閉。</translation>
    </message>
    <message>
        <source>It could not be sent: see below</source>
        <translation>無法傳送：請看下方</translation>
    </message>
    <message>
        <source>No model is installed that could answer.</source>
        <translation>尚未安裝可以回答的模型。</translation>
    </message>
    <message>
        <source>No picture came from the camera in time.</source>
        <translation>攝影機沒有及時傳來圖片。</translation>
    </message>
    <message>
        <source>No picture was taken: say something else</source>
        <translation>沒有拍下圖片：請說別的</translation>
    </message>
    <message>
        <source>No words were understood: say it again</source>
        <translation>沒有辨識出任何話語：請再說一次</translation>
    </message>
    <message>
        <source>Nobody said anything for {0} minutes.</source>
        <translation>{0} 分鐘沒有人說話。</translation>
    </message>
    <message>
        <source>Open its panel to see what is wrong, then say it again.</source>
        <translation>請開啟攝影機面板查看問題，然後再說一次。</translation>
    </message>
    <message>
        <source>Picture taken by voice</source>
        <translation>語音拍下的圖片</translation>
    </message>
    <message>
        <source>Switch it on</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>The hands-free conversation has ended.</source>
        <translation>免按鍵對話已結束。</translation>
    </message>
    <message>
        <source>While one runs, the microphone stays open, and every answer is read aloud. Only what the conversation shows is kept, and Esc ends it.</source>
        <translation>對話期間麥克風會一直開啟，每個回答都會朗讀。只保留對話中顯示的內容，按 Esc 即可結束。</translation>
    </message>
    <message>
        <source>{0} cannot see.</source>
        <translation>{0} 看不到圖片。</translation>
    </message>
</context>
<context>
    <name>HandsFreeBar</name>
    <message>
        <source>A pause ends your turn · Esc ends</source>
        <translation>停頓即視為說完 · 按 Esc 結束</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>捨棄</translation>
    </message>
    <message>
        <source>Does not listen meanwhile · Esc ends</source>
        <translation>此時不聆聽 · 按 Esc 結束</translation>
    </message>
    <message>
        <source>End</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>End the hands-free conversation</source>
        <translation>結束免按鍵對話</translation>
    </message>
    <message>
        <source>Esc ends</source>
        <translation>按 Esc 結束</translation>
    </message>
    <message>
        <source>Hearing you</source>
        <translation>正在聽你說</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>聆聽中</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>正在看</translation>
    </message>
    <message>
        <source>Opening the microphone …</source>
        <translation>正在開啟麥克風…</translation>
    </message>
    <message>
        <source>Say something · Esc ends</source>
        <translation>請說話 · 按 Esc 結束</translation>
    </message>
    <message>
        <source>Speak to interrupt · Esc ends</source>
        <translation>說話即可打斷 · 按 Esc 結束</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>朗讀中</translation>
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
        <translation>轉錄中</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Leave, finish later</source>
        <translation>先離開，稍後完成</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>As the system</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>對話</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>裝置</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
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
        <translation>新對話</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>偏好設定</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進度</translation>
    </message>
    <message>
        <source>Stop loading</source>
        <translation>停止載入</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主題</translation>
    </message>
</context>
<context>
    <name>HeardAgain</name>
    <message>
        <source>Attach the file again.</source>
        <translation>請重新附加該檔案。</translation>
    </message>
    <message>
        <source>The sound is not kept with the conversation.</source>
        <translation>對話中沒有保存這段聲音。</translation>
    </message>
</context>
<context>
    <name>Hearing</name>
    <message>
        <source>Get one in the library, such as Whisper.</source>
        <translation>請在模型庫中取得一個，例如 Whisper。</translation>
    </message>
    <message>
        <source>No model for speech is installed.</source>
        <translation>尚未安裝語音辨識模型。</translation>
    </message>
</context>
<context>
    <name>HintLabel</name>
    <message>
        <source>Arrow keys draw and move, Esc gives up</source>
        <translation>用方向鍵框選和移動，按 Esc 放棄</translation>
    </message>
    <message>
        <source>Click or Enter takes the whole screen</source>
        <translation>按一下滑鼠或按 Enter 擷取整個螢幕</translation>
    </message>
    <message>
        <source>Click takes a window, Enter the whole screen</source>
        <translation>按一下滑鼠擷取視窗，按 Enter 擷取整個螢幕</translation>
    </message>
    <message>
        <source>Drag over what you want to show</source>
        <translation>拖曳滑鼠，框選要給模型看的內容</translation>
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
        <translation>暫停</translation>
    </message>
    <message>
        <source>Progress of {0}</source>
        <translation>{0} 的進度</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試一次</translation>
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
        <translation>請按下按鍵…</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>Esc leaves it as it is.</source>
        <translation>按 Esc 維持不變。</translation>
    </message>
    <message>
        <source>{0} cannot be held: it types something, or means something already.</source>
        <translation>{0} 不能當作按住的按鍵：它會輸入字元，或已有其他用途。</translation>
    </message>
    <message>
        <source>{0} types something, or means something already. Add Ctrl or Alt.</source>
        <translation>{0} 會輸入字元，或已有其他用途。請加上 Ctrl 或 Alt。</translation>
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
        <translation>新增 GGUF 檔案</translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation>新增模型</translation>
    </message>
    <message>
        <source>Drop to add the model or adapter</source>
        <translation>放開即可新增模型或轉接器</translation>
    </message>
    <message>
        <source>Where the models shall be</source>
        <translation>選擇模型的存放位置</translation>
    </message>
</context>
<context>
    <name>LibrarySession</name>
    <message>
        <source>Asking the source</source>
        <translation>正在查詢來源</translation>
    </message>
    <message>
        <source>Every file is as it was installed.</source>
        <translation>所有檔案都與安裝時一致。</translation>
    </message>
    <message>
        <source>Every file is whole.</source>
        <translation>所有檔案都完好。</translation>
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
        <translation>正在移動模型</translation>
    </message>
    <message>
        <source>Reading every file</source>
        <translation>正在讀取所有檔案</translation>
    </message>
    <message>
        <source>Removing</source>
        <translation>正在移除</translation>
    </message>
    <message>
        <source>Repairing</source>
        <translation>正在修復</translation>
    </message>
    <message>
        <source>The models were moved.</source>
        <translation>模型已移動。</translation>
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
        <translation>按 Enter 保留，按 Esc 放棄。</translation>
    </message>
    <message>
        <source>What is said at {0}</source>
        <translation>{0} 處的內容</translation>
    </message>
</context>
<context>
    <name>LineView</name>
    <message>
        <source>Space plays from a line, Enter or F2 corrects it, Ctrl+Z undoes that.</source>
        <translation>空白鍵從該行開始播放，Enter 或 F2 更正該行，Ctrl+Z 復原更正。</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>逐字稿</translation>
    </message>
</context>
<context>
    <name>LiveAnswers</name>
    <message>
        <source>Choose a model that sees, then start again.</source>
        <translation>請選擇視覺模型，然後重新開始。</translation>
    </message>
    <message>
        <source>No model is installed.</source>
        <translation>尚未安裝模型。</translation>
    </message>
    <message>
        <source>{0} hears, but it cannot see pictures.</source>
        <translation>{0} 能聽，但看不到圖片。</translation>
    </message>
    <message>
        <source>{0} reads text only and cannot see pictures.</source>
        <translation>{0} 只能讀取文字，看不到圖片。</translation>
    </message>
</context>
<context>
    <name>LiveOptions</name>
    <message>
        <source>Question that is asked again and again</source>
        <translation>反覆提出的問題</translation>
    </message>
    <message>
        <source>Time between two questions</source>
        <translation>兩次提問的間隔時間</translation>
    </message>
    <message>
        <source>What do you see?</source>
        <translation>你看到了什麼？</translation>
    </message>
    <message>
        <source>Your question about what is seen</source>
        <translation>針對畫面的提問</translation>
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
        <translation>針對攝影機畫面的回答</translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>Hide log</source>
        <translation>隱藏記錄檔</translation>
    </message>
    <message>
        <source>Log of {0}</source>
        <translation>{0} 的記錄檔</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>顯示記錄檔</translation>
    </message>
</context>
<context>
    <name>MaskDialog</name>
    <message>
        <source>Brush size</source>
        <translation>筆刷大小</translation>
    </message>
    <message>
        <source>Brush size ([ and ])</source>
        <translation>筆刷大小（[ 和 ]）</translation>
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
        <translation>反轉</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>塗畫</translation>
    </message>
    <message>
        <source>Paint (P)</source>
        <translation>塗畫 (P)</translation>
    </message>
    <message>
        <source>Paint over what is to be drawn anew; everything else stays.</source>
        <translation>塗住要重畫的部分，其餘保持不變。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>What to draw anew</source>
        <translation>要重畫的部分</translation>
    </message>
</context>
<context>
    <name>MaskPainter</name>
    <message>
        <source>Arrow keys move the brush, Space puts it down and lifts it again.</source>
        <translation>方向鍵移動筆刷，空白鍵落筆，再按一次提筆。</translation>
    </message>
    <message>
        <source>Picture to paint on</source>
        <translation>要在上面塗畫的圖片</translation>
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
        <translation>每隔幾秒提問一次</translation>
    </message>
    <message>
        <source>Burst</source>
        <translation>連拍</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>即時</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>Take one picture</source>
        <translation>拍攝一張圖片</translation>
    </message>
    <message>
        <source>Take several pictures in a row</source>
        <translation>連續拍攝多張圖片</translation>
    </message>
</context>
<context>
    <name>ModelList</name>
    <message>
        <source>Available</source>
        <translation>可取得</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>On their way</source>
        <translation>正在取得</translation>
    </message>
    <message>
        <source>On this PC</source>
        <translation>在這台電腦上</translation>
    </message>
</context>
<context>
    <name>NetworkDialog</name>
    <message>
        <source>Asking the keyring …</source>
        <translation>正在讀取金鑰圈…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Empty uses the one of the system.</source>
        <translation>留空則使用系統的 Proxy。</translation>
    </message>
    <message>
        <source>For models that ask for an account. Kept in the keyring of the system.</source>
        <translation>用於需要帳號的模型。儲存在系統的金鑰圈中。</translation>
    </message>
    <message>
        <source>Hugging Face access token</source>
        <translation>Hugging Face 存取權杖</translation>
    </message>
    <message>
        <source>Hugging Face address or mirror</source>
        <translation>Hugging Face 位址或鏡像站</translation>
    </message>
    <message>
        <source>ModelScope address</source>
        <translation>ModelScope 位址</translation>
    </message>
    <message>
        <source>Models are downloaded from here.</source>
        <translation>從這裡下載模型。</translation>
    </message>
    <message>
        <source>Network settings</source>
        <translation>網路設定</translation>
    </message>
    <message>
        <source>Often the quicker one in China.</source>
        <translation>在中國大陸通常較快。</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy 伺服器</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>The keyring did not take it, so it is kept until the app is closed.</source>
        <translation>無法存入金鑰圈，因此只保留到應用程式關閉為止。</translation>
    </message>
    <message>
        <source>The one of {0} is used</source>
        <translation>正在使用 {0} 的權杖</translation>
    </message>
    <message>
        <source>This PC has no keyring that can be used, so a token is kept until the app is closed.</source>
        <translation>這台電腦沒有可用的金鑰圈，因此權杖只保留到應用程式關閉為止。</translation>
    </message>
    <message>
        <source>Use the defaults</source>
        <translation>使用預設值</translation>
    </message>
</context>
<context>
    <name>NetworkLogDialog</name>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Delete the log</source>
        <translation>刪除記錄檔</translation>
    </message>
    <message>
        <source>Delete the log …</source>
        <translation>刪除記錄檔…</translation>
    </message>
    <message>
        <source>Delete the log? What was asked so far cannot be looked up any more then.</source>
        <translation>要刪除記錄檔嗎？刪除後將無法再查看先前的要求。</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>It stays on this PC. Names, passwords and queries are left out.</source>
        <translation>記錄檔只保留在這台電腦上，不含名稱、密碼和查詢內容。</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Network requests</source>
        <translation>網路要求</translation>
    </message>
    <message>
        <source>Network requests, the newest first</source>
        <translation>網路要求，最新的在最前</translation>
    </message>
    <message>
        <source>Nothing was ever asked of the network.</source>
        <translation>從未發出過網路要求。</translation>
    </message>
    <message>
        <source>Reading the log …</source>
        <translation>正在讀取記錄檔…</translation>
    </message>
</context>
<context>
    <name>NewerVersions</name>
    <message>
        <source>Looking …</source>
        <translation>正在尋找……</translation>
    </message>
    <message>
        <source>Open its page</source>
        <translation>開啟它的頁面</translation>
    </message>
    <message>
        <source>Sidelight {0} is out; this is {1}.</source>
        <translation>Sidelight {0} 已發布；目前版本是 {1}。</translation>
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
        <translation>關閉此通知</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>複製詳細資料</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細資料</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>隱藏詳細資料</translation>
    </message>
    <message>
        <source>Open log</source>
        <translation>開啟記錄檔</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>The damaged file was kept: {0}</source>
        <translation>損毀的檔案已保留：{0}</translation>
    </message>
    <message>
        <source>The file with your conversations was damaged. {0} messages in {1} conversations could be read and are here again.</source>
        <translation>存放對話的檔案已損毀。已從中救回 {1} 個對話的 {0} 則訊息。</translation>
    </message>
    <message>
        <source>{0} messages are lost, and {1} are cut short.</source>
        <translation>有 {0} 則訊息遺失，{1} 則不完整。</translation>
    </message>
</context>
<context>
    <name>Overlay</name>
    <message>
        <source>Choose a part of the screen</source>
        <translation>選擇螢幕的一部分</translation>
    </message>
</context>
<context>
    <name>PcPage</name>
    <message>
        <source>Look again</source>
        <translation>重新檢查</translation>
    </message>
    <message>
        <source>Looking at this PC</source>
        <translation>正在檢查這台電腦</translation>
    </message>
    <message>
        <source>Looking at this PC …</source>
        <translation>正在檢查這台電腦…</translation>
    </message>
    <message>
        <source>Models run on the parts of this PC that suit them. This is what it has.</source>
        <translation>模型會在這台電腦上適合它們的元件中執行。這台電腦有以下元件。</translation>
    </message>
    <message>
        <source>OpenVINO found no device that it can use. Sidelight can be looked at, but no model will run until there is one.</source>
        <translation>OpenVINO 找不到可用的裝置。你可以隨意瀏覽 Sidelight，但在有可用裝置之前，無法執行任何模型。</translation>
    </message>
    <message>
        <source>Your PC</source>
        <translation>你的電腦</translation>
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
        <translation>無</translation>
    </message>
</context>
<context>
    <name>PictureChoice</name>
    <message>
        <source>Calibrated with built-in pictures. Your own kind makes it more exact.</source>
        <translation>使用內建圖片校準。換成你常用的那類圖片會更精確。</translation>
    </message>
    <message>
        <source>Calibrated with one picture of yours; a few dozen are better.</source>
        <translation>使用你的一張圖片校準；數十張效果更好。</translation>
    </message>
    <message>
        <source>Calibrated with {0} pictures of yours.</source>
        <translation>使用你的 {0} 張圖片校準。</translation>
    </message>
    <message>
        <source>Choose pictures …</source>
        <translation>選擇圖片…</translation>
    </message>
    <message>
        <source>Pictures like those you will ask about</source>
        <translation>與你日後要提問的圖片相似的圖片</translation>
    </message>
    <message>
        <source>Use the built-in ones</source>
        <translation>使用內建圖片</translation>
    </message>
</context>
<context>
    <name>PictureSide</name>
    <message>
        <source>How far it is</source>
        <translation>進度</translation>
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
        <translation>你畫的圖片會顯示在這裡。</translation>
    </message>
</context>
<context>
    <name>PlayerControls</name>
    <message>
        <source>Pause</source>
        <translation>暫停</translation>
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
        <translation>偏好設定</translation>
    </message>
    <message>
        <source>This could not be written to the disk. It holds until Sidelight is closed.</source>
        <translation>無法寫入磁碟。在關閉 Sidelight 之前，此設定仍然有效。</translation>
    </message>
</context>
<context>
    <name>PreferencesSession</name>
    <message>
        <source>Export the network log</source>
        <translation>匯出網路記錄檔</translation>
    </message>
    <message>
        <source>The log could not be read, written or deleted.</source>
        <translation>無法讀取、寫入或刪除記錄檔。</translation>
    </message>
</context>
<context>
    <name>ProblemView</name>
    <message>
        <source>Copy details</source>
        <translation>複製詳細資料</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細資料</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>隱藏詳細資料</translation>
    </message>
    <message>
        <source>Open log</source>
        <translation>開啟記錄檔</translation>
    </message>
</context>
<context>
    <name>Prompts</name>
    <message>
        <source>Describe each picture.</source>
        <translation>描述每張圖片。</translation>
    </message>
    <message>
        <source>Describe the picture.</source>
        <translation>描述這張圖片。</translation>
    </message>
    <message>
        <source>Explain it in simple words.</source>
        <translation>用簡單的話解釋一下。</translation>
    </message>
    <message>
        <source>Explain what this code does.</source>
        <translation>解釋這段程式碼的作用。</translation>
    </message>
    <message>
        <source>How could it be made simpler?</source>
        <translation>怎樣可以讓它更簡潔？</translation>
    </message>
    <message>
        <source>How does it belong together?</source>
        <translation>它們之間有什麼關聯？</translation>
    </message>
    <message>
        <source>How does the voice sound?</source>
        <translation>這個聲音聽起來怎麼樣？</translation>
    </message>
    <message>
        <source>List what can be seen, with times.</source>
        <translation>列出看到的內容，並標明時間。</translation>
    </message>
    <message>
        <source>Look for mistakes in it.</source>
        <translation>找出其中的錯誤。</translation>
    </message>
    <message>
        <source>Sum it up in five sentences.</source>
        <translation>用五句話概括內容。</translation>
    </message>
    <message>
        <source>Sum up what is said.</source>
        <translation>概括說了些什麼。</translation>
    </message>
    <message>
        <source>What are the main points?</source>
        <translation>重點有哪些？</translation>
    </message>
    <message>
        <source>What do they have in common?</source>
        <translation>它們有什麼共同點？</translation>
    </message>
    <message>
        <source>What do you hear?</source>
        <translation>你聽到了什麼？</translation>
    </message>
    <message>
        <source>What happens in the video?</source>
        <translation>影片裡發生了什麼？</translation>
    </message>
    <message>
        <source>What is all this about?</source>
        <translation>這些內容都是關於什麼的？</translation>
    </message>
    <message>
        <source>What is different in these pictures?</source>
        <translation>這些圖片有什麼不同？</translation>
    </message>
    <message>
        <source>What is said in the video?</source>
        <translation>影片裡說了什麼？</translation>
    </message>
    <message>
        <source>What is said, word for word?</source>
        <translation>裡面說了什麼？請逐字寫出。</translation>
    </message>
    <message>
        <source>What is to be done, and by whom?</source>
        <translation>有哪些事要做，分別由誰來做？</translation>
    </message>
    <message>
        <source>What is unusual about it?</source>
        <translation>有什麼不尋常的地方？</translation>
    </message>
    <message>
        <source>What is written in it?</source>
        <translation>上面寫了什麼？</translation>
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
        <translation>待辦：{0}</translation>
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
        <translation>編輯提問</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>傳送</translation>
    </message>
</context>
<context>
    <name>QuestionView</name>
    <message>
        <source>Copy question</source>
        <translation>複製提問</translation>
    </message>
    <message>
        <source>Delete question</source>
        <translation>刪除提問</translation>
    </message>
    <message>
        <source>Edit question</source>
        <translation>編輯提問</translation>
    </message>
    <message>
        <source>What to do with the question</source>
        <translation>對此提問的操作</translation>
    </message>
</context>
<context>
    <name>QueueSide</name>
    <message>
        <source>Add recordings …</source>
        <translation>新增錄音…</translation>
    </message>
    <message>
        <source>For the next recordings</source>
        <translation>用於接下來的錄音</translation>
    </message>
    <message>
        <source>More models …</source>
        <translation>更多模型…</translation>
    </message>
    <message>
        <source>Recordings that you add are written down one after the other.</source>
        <translation>你新增的錄音會逐一轉錄成文字。</translation>
    </message>
</context>
<context>
    <name>QueueView</name>
    <message>
        <source>Continue</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>錄音</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Space pauses a recording or lets it go on, Delete removes it.</source>
        <translation>空白鍵暫停或繼續一段錄音，Delete 移除它。</translation>
    </message>
    <message>
        <source>Write down again</source>
        <translation>重新轉錄</translation>
    </message>
</context>
<context>
    <name>ReadingAloud</name>
    <message>
        <source>Choose a voice</source>
        <translation>選擇語音</translation>
    </message>
</context>
<context>
    <name>RequestRows</name>
    <message>
        <source>A Python for conversion: {0}</source>
        <translation>轉換用的 Python：{0}</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>位址</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>資料量</translation>
    </message>
    <message>
        <source>Conversion tools: {0}</source>
        <translation>轉換工具：{0}</translation>
    </message>
    <message>
        <source>Files of {0}</source>
        <translation>{0} 的檔案</translation>
    </message>
    <message>
        <source>The camera {0}</source>
        <translation>攝影機 {0}</translation>
    </message>
    <message>
        <source>The package {0}</source>
        <translation>套件 {0}</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>What {0} holds</source>
        <translation>{0} 包含的內容</translation>
    </message>
</context>
<context>
    <name>ResultBox</name>
    <message>
        <source>Again, another seed</source>
        <translation>換一個種子再畫一次</translation>
    </message>
    <message>
        <source>Ask about it</source>
        <translation>就此提問</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>複製圖片</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Delete the picture</source>
        <translation>刪除圖片</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編輯</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>儲存複本</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>另存新檔…</translation>
    </message>
    <message>
        <source>Start from this picture</source>
        <translation>以這張圖片為起點</translation>
    </message>
    <message>
        <source>Take it into the chat</source>
        <translation>帶到對話中</translation>
    </message>
    <message>
        <source>Use its settings</source>
        <translation>使用其設定</translation>
    </message>
    <message>
        <source>Use what this picture was made with</source>
        <translation>使用產生這張圖片時的設定</translation>
    </message>
    <message>
        <source>Vary</source>
        <translation>變化</translation>
    </message>
    <message>
        <source>What it was made with is not known.</source>
        <translation>不知道它是怎樣畫成的。</translation>
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
        <translation>無</translation>
    </message>
    <message>
        <source>{0}, changed for this conversation</source>
        <translation>{0}，已為此對話變更</translation>
    </message>
</context>
<context>
    <name>RoleForm</name>
    <message>
        <source>A role needs a name. Until it has one it keeps the one before.</source>
        <translation>角色需要一個名稱。填寫之前會保留原本的名稱。</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>裝置</translation>
    </message>
    <message>
        <source>For example: You are a patient teacher.</source>
        <translation>例如：你是一位有耐心的老師。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示詞</translation>
    </message>
    <message>
        <source>This is too long to be kept. At most {0} characters.</source>
        <translation>內容太長，無法儲存。最多 {0} 個字元。</translation>
    </message>
    <message>
        <source>Who the model is and what it minds, told before every conversation.</source>
        <translation>模型的身分和要注意的事項，每次對話前都會告訴模型。</translation>
    </message>
</context>
<context>
    <name>RoleList</name>
    <message>
        <source>Built in</source>
        <translation>內建</translation>
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
        <translation>內建</translation>
    </message>
</context>
<context>
    <name>RoleMenu</name>
    <message>
        <source>Edit roles…</source>
        <translation>編輯角色…</translation>
    </message>
    <message>
        <source>No role</source>
        <translation>沒有角色</translation>
    </message>
    <message>
        <source>Only for this conversation…</source>
        <translation>僅用於此對話…</translation>
    </message>
</context>
<context>
    <name>RoleTools</name>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Delete this role</source>
        <translation>刪除此角色</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>建立複本</translation>
    </message>
    <message>
        <source>Duplicate this role</source>
        <translation>建立此角色的複本</translation>
    </message>
    <message>
        <source>Export this role</source>
        <translation>匯出此角色</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>Import roles</source>
        <translation>匯入角色</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>匯入…</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>New role</source>
        <translation>新增角色</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Describes pictures</source>
        <translation>描述圖片</translation>
    </message>
    <message>
        <source>Explains simply</source>
        <translation>淺顯解說</translation>
    </message>
    <message>
        <source>Export the role</source>
        <translation>匯出角色</translation>
    </message>
    <message>
        <source>Has ideas</source>
        <translation>出點子</translation>
    </message>
    <message>
        <source>Helps with code</source>
        <translation>寫程式幫手</translation>
    </message>
    <message>
        <source>Import roles</source>
        <translation>匯入角色</translation>
    </message>
    <message>
        <source>Improves texts</source>
        <translation>潤飾文字</translation>
    </message>
    <message>
        <source>It is not on this PC, so the one in use answers.</source>
        <translation>這台電腦上沒有它，將由目前使用的來回答。</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>The one in use</source>
        <translation>目前使用的</translation>
    </message>
    <message>
        <source>Translates</source>
        <translation>翻譯</translation>
    </message>
    <message>
        <source>You are a translator. Translate what you are given into English, or into the language that is asked for. Keep meaning, tone and layout. Answer with the translation only.</source>
        <translation>你是一名翻譯。把收到的內容譯成英文，或譯成對方要求的語言。保留原文的意思、語氣和版面。只回覆譯文。</translation>
    </message>
    <message>
        <source>You are an editor. Correct spelling and grammar and make the text clearer, in its own language and without changing what it says. Give the improved text first, then the three most important changes.</source>
        <translation>你是一名編輯。改正錯字和文法錯誤，讓文字更清楚；維持原本的語言，不改變原意。先給出改好的文字，再列出三處最重要的修改。</translation>
    </message>
    <message>
        <source>You are an experienced programmer. Answer with short, working code in a code block, then explain in a few sentences why it works and where it may fail.</source>
        <translation>你是一名經驗豐富的程式設計師。先在程式碼區塊中給出簡短、可執行的程式碼，再用幾句話說明它為什麼可行、在哪些情況下可能出錯。</translation>
    </message>
    <message>
        <source>You describe pictures for people who cannot see them: first what it is in one sentence, then the important details, then any text in it, word for word. Do not guess what cannot be seen.</source>
        <translation>你為看不見圖片的人描述圖片：先用一句話說明圖片是什麼，再講重要的細節，最後逐字寫出圖中的文字。看不到的內容不要猜測。</translation>
    </message>
    <message>
        <source>You explain things to people who know nothing of them. Use short sentences, everyday words and one example. Say so when you are not sure.</source>
        <translation>你向完全不了解的人解說事物。使用短句、日常用語，並舉一個例子。不確定時要直說。</translation>
    </message>
    <message>
        <source>You help to find ideas. Give ten that differ from each other, each in one line; the usual ones first, then the surprising ones.</source>
        <translation>你協助大家尋找點子。給出十個各不相同的點子，每個一行；先寫常見的，再寫出人意料的。</translation>
    </message>
</context>
<context>
    <name>RolesBody</name>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Each change is kept at once.</source>
        <translation>所有變更都會立即儲存。</translation>
    </message>
</context>
<context>
    <name>RolesDialog</name>
    <message>
        <source>Discard what is not written</source>
        <translation>捨棄未寫入的變更</translation>
    </message>
    <message>
        <source>Hide this</source>
        <translation>隱藏</translation>
    </message>
    <message>
        <source>New role</source>
        <translation>新增角色</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試一次</translation>
    </message>
    <message>
        <source>{0} (copy)</source>
        <translation>{0}（複本）</translation>
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
        <translation>新增模型</translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>Archive</source>
        <translation>封存</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>建立複本</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
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
        <translation>開啟</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>釘選</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重新命名</translation>
    </message>
    <message>
        <source>Unarchive</source>
        <translation>取消封存</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消釘選</translation>
    </message>
</context>
<context>
    <name>RowView</name>
    <message>
        <source>Get</source>
        <translation>取得</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修復</translation>
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
        <translation>正在載入…</translation>
    </message>
    <message>
        <source>Loads with your next question</source>
        <translation>下次提問時載入</translation>
    </message>
    <message>
        <source>No model is installed</source>
        <translation>尚未安裝模型</translation>
    </message>
    <message>
        <source>Not found on this PC</source>
        <translation>這台電腦上找不到</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就緒</translation>
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
        <translation>0 到 5。數值低時回答穩重，每次都差不多；高於 1 時天馬行空。0 一律選擇可能性最大的詞。</translation>
    </message>
    <message>
        <source>A whole number. With the same one, the same question gets the same answer.</source>
        <translation>整數。數值相同時，同樣的提問會得到同樣的回答。</translation>
    </message>
    <message>
        <source>Above 1 it repeats itself less. Up to 1.2 is usual; 1 changes nothing.</source>
        <translation>高於 1 時重複會較少。通常不超過 1.2；1 表示不做改變。</translation>
    </message>
    <message>
        <source>Another one for every answer</source>
        <translation>每次回答都不同</translation>
    </message>
    <message>
        <source>In tokens. A token is a short word, or a part of a longer one.</source>
        <translation>以 token 為單位。一個 token 是一個短詞，或長詞的一部分。</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>最長回答</translation>
    </message>
    <message>
        <source>Only so many of the likeliest words count.</source>
        <translation>只考慮可能性最大的這麼多個詞。</translation>
    </message>
    <message>
        <source>Repetition penalty</source>
        <translation>重複懲罰</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>隨機種子</translation>
    </message>
    <message>
        <source>Stop words</source>
        <translation>停止詞</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>溫度</translation>
    </message>
    <message>
        <source>The answer ends before the first of these. One on each line; \n stands for the end of a line.</source>
        <translation>回答會在首次出現其中任一個之前結束。每行一個；\n 表示換行。</translation>
    </message>
    <message>
        <source>The model&apos;s own</source>
        <translation>模型預設值</translation>
    </message>
    <message>
        <source>This has to be {0}.</source>
        <translation>此處應為：{0}。</translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation>Top-k 取樣</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>Top-p 取樣</translation>
    </message>
    <message>
        <source>Up to 1. Only the likeliest words count that together have this share; 1 is all of them.</source>
        <translation>最大為 1。只考慮合計達到這個比例的最可能字詞；1 表示全部考慮。</translation>
    </message>
    <message>
        <source>{0}, as usual</source>
        <translation>{0}（預設）</translation>
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
        <translation>留空的項目採用模型本身的設定。</translation>
    </message>
</context>
<context>
    <name>ScreenProblems</name>
    <message>
        <source>Allow it in System Settings, Privacy &amp; Security, Screen Recording, then start Sidelight again.</source>
        <translation>請在「系統設定」&gt;「隱私權與安全性」&gt;「螢幕錄製」中授予權限，然後重新啟動 Sidelight。</translation>
    </message>
    <message>
        <source>Allow screenshots for Sidelight in the desktop&apos;s privacy settings, or take one with the desktop&apos;s own tool and paste it here.</source>
        <translation>請在桌面環境的隱私權設定中允許 Sidelight 擷取螢幕，或使用桌面內建的擷取工具，再貼到這裡。</translation>
    </message>
    <message>
        <source>Check that the screen is unlocked and shows no protected video, and try again.</source>
        <translation>請確認螢幕已解鎖，且沒有顯示受保護的影片，然後再試一次。</translation>
    </message>
    <message>
        <source>Install xdg-desktop-portal and its part for your desktop (-gnome, -kde or -wlr), or take a screenshot with the desktop&apos;s own tool and paste it here.</source>
        <translation>請安裝 xdg-desktop-portal 及其對應你桌面環境的元件（-gnome、-kde 或 -wlr），或使用桌面內建的擷取工具，再貼到這裡。</translation>
    </message>
    <message>
        <source>Take a screenshot with the system&apos;s own tool, and paste it here.</source>
        <translation>請使用系統內建的擷取工具，再貼到這裡。</translation>
    </message>
    <message>
        <source>The desktop did not allow a picture of the screen.</source>
        <translation>桌面環境不允許擷取螢幕。</translation>
    </message>
    <message>
        <source>The desktop did not answer the request for a picture of the screen.</source>
        <translation>桌面環境沒有回應擷取螢幕的要求。</translation>
    </message>
    <message>
        <source>The picture of the screen came out black.</source>
        <translation>擷取到的螢幕畫面是全黑的。</translation>
    </message>
    <message>
        <source>The system gave no picture of the screen.</source>
        <translation>系統沒有提供螢幕擷取畫面。</translation>
    </message>
    <message>
        <source>This desktop does not hand out pictures of the screen.</source>
        <translation>此桌面環境不支援擷取螢幕。</translation>
    </message>
    <message>
        <source>Try again, or take a screenshot with the desktop&apos;s own tool and paste it here.</source>
        <translation>請再試一次，或使用桌面內建的擷取工具，再貼到這裡。</translation>
    </message>
    <message>
        <source>macOS does not let Sidelight see the screen.</source>
        <translation>macOS 不允許 Sidelight 檢視螢幕。</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>清除搜尋</translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>Section</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>分類</translation>
    </message>
</context>
<context>
    <name>SectionPage</name>
    <message>
        <source>Reset this section</source>
        <translation>重設此分類</translation>
    </message>
</context>
<context>
    <name>SeedRow</name>
    <message>
        <source>Another one after each drawing</source>
        <translation>每次繪圖後換一個</translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation>換一個種子</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>種子</translation>
    </message>
    <message>
        <source>The same seed with the same settings makes the same picture again.</source>
        <translation>種子和設定都相同，就會再畫出同一張圖片。</translation>
    </message>
</context>
<context>
    <name>Senses</name>
    <message>
        <source>Camera picture</source>
        <translation>攝影機圖片</translation>
    </message>
    <message>
        <source>Camera pictures</source>
        <translation>攝影機圖片</translation>
    </message>
    <message>
        <source>Piece of the screen</source>
        <translation>螢幕擷取畫面</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>1024 by 1024 pixels with good detail; wants a graphics card or patience.</source>
        <translation>1024 × 1024 像素，細節豐富；需要顯示卡，否則要有耐心。</translation>
    </message>
    <message>
        <source>16-bit weights, as exact as the original: twice the size of the other choices, and slower on most devices.</source>
        <translation>16 位元權重，與原版同樣精確：大小是其他選項的兩倍，在多數裝置上也較慢。</translation>
    </message>
    <message>
        <source>4-bit weights are for what writes text only, and {name} has no such part.</source>
        <translation>4 位元權重僅適用於產生文字的部分，而 {name} 沒有這樣的部分。</translation>
    </message>
    <message>
        <source>4-bit weights as the NPU needs them, rounded while it reads example texts (scale estimation): the best an NPU can have. It takes much longer and more memory to make.</source>
        <translation>NPU 所需的 4 位元權重，一邊讀取範例文字一邊捨入（縮放估計）：NPU 能達到的最佳效果。轉換耗時更久，也佔用更多記憶體。</translation>
    </message>
    <message>
        <source>4-bit weights as the NPU needs them, rounded with more care (AWQ): as small and quick, and closer to the original. It takes longer to make.</source>
        <translation>NPU 所需的 4 位元權重，捨入更細緻（AWQ）：同樣小巧快速，更接近原版。轉換耗時較久。</translation>
    </message>
    <message>
        <source>4-bit weights as the NPU needs them: small, quick and sparing with the battery; now and then a worse word than the original&apos;s.</source>
        <translation>NPU 所需的 4 位元權重：小巧、快速、省電；用詞偶爾不如原版。</translation>
    </message>
    <message>
        <source>4-bit weights in small groups, with 8 bits where it matters most: a little larger than “Fast and small”, and closer to the original. It takes longer to make.</source>
        <translation>小群組的 4 位元權重，最關鍵的部分用 8 位元：比「快速小巧」稍大，更接近原版。轉換耗時較久。</translation>
    </message>
    <message>
        <source>4-bit weights: about a quarter of the original&apos;s size and the quickest answers. Models as small as this one lose much by it.</source>
        <translation>4 位元權重：大小約為原版的四分之一，回答最快。這麼小的模型會因此損失不少準確度。</translation>
    </message>
    <message>
        <source>4-bit weights: about a quarter of the original&apos;s size and the quickest answers; now and then a worse word than the original&apos;s.</source>
        <translation>4 位元權重：大小約為原版的四分之一，回答最快；用詞偶爾不如原版。</translation>
    </message>
    <message>
        <source>8-bit weights, and the picture encoder, where there is one, as exact as the original&apos;s: the best answers, and the largest files.</source>
        <translation>8 位元權重，影像編碼器（如果有）與原版同樣精確：回答最好，檔案也最大。</translation>
    </message>
    <message>
        <source>8-bit weights: half of the original&apos;s size, answers that can hardly be told from the original&apos;s, and slower than with 4 bits.</source>
        <translation>8 位元權重：大小為原版的一半，回答與原版幾乎沒有差別，比 4 位元慢。</translation>
    </message>
    <message>
        <source>8-bit weights: half of the original&apos;s size. Models as small as this one would lose too much with 4 bits.</source>
        <translation>8 位元權重：大小為原版的一半。這麼小的模型用 4 位元會損失太多準確度。</translation>
    </message>
    <message>
        <source>8-bit weights: half the size, quicker, and hardly to be told from the original.</source>
        <translation>8 位元權重：大小減半，更快，與原版幾乎沒有差別。</translation>
    </message>
    <message>
        <source>8-bit weights: half the size, quicker, and hardly to be told from the original; the same as “Fast and small” for models of this kind.</source>
        <translation>8 位元權重：大小減半，更快，與原版幾乎沒有差別；對這類模型來說與「快速小巧」相同。</translation>
    </message>
    <message>
        <source>A capable all-rounder of 2024 for PCs with 16 GB; Qwen2.5 and Qwen3 answer better.</source>
        <translation>2024 年的全能模型，適合 16 GB 記憶體的電腦；Qwen2.5 和 Qwen3 的回答更好。</translation>
    </message>
    <message>
        <source>A draft and looking up in the text do not work together.</source>
        <translation>草稿模型與在文字中查找不能同時使用。</translation>
    </message>
    <message>
        <source>A file of the checkpoint is missing or damaged.</source>
        <translation>檢查點的某個檔案遺失或已損毀。</translation>
    </message>
    <message>
        <source>A file of {model} is missing or damaged.</source>
        <translation>{model} 的某個檔案遺失或已損毀。</translation>
    </message>
    <message>
        <source>A good balance for recordings on any PC.</source>
        <translation>效果與速度均衡，任何電腦都能轉錄錄音。</translation>
    </message>
    <message>
        <source>A good first chat model for PCs with 8 GB: quick and fluent, weak on facts.</source>
        <translation>適合入門的聊天模型，8 GB 記憶體的電腦即可：快速流暢，但事實方面較弱。</translation>
    </message>
    <message>
        <source>A group of {group_size} weights is not possible.</source>
        <translation>不能以 {group_size} 個權重為一組。</translation>
    </message>
    <message>
        <source>A model is being installed or removed, so the folder cannot be moved now.</source>
        <translation>有模型正在安裝或移除，因此現在無法移動資料夾。</translation>
    </message>
    <message>
        <source>A model of this architecture cannot be converted.</source>
        <translation>這種架構的模型無法轉換。</translation>
    </message>
    <message>
        <source>A part of the adapter “{name}” is missing.</source>
        <translation>轉接器「{name}」缺少一部分。</translation>
    </message>
    <message>
        <source>A picture takes a minute or more.</source>
        <translation>產生一張圖片需要一分鐘以上。</translation>
    </message>
    <message>
        <source>A recording takes a quarter of its length or more.</source>
        <translation>轉錄錄音所需的時間至少是錄音長度的四分之一。</translation>
    </message>
    <message>
        <source>A second, small model belongs to it and is fetched too: {companion}.</source>
        <translation>還會一併下載配套的小模型：{companion}。</translation>
    </message>
    <message>
        <source>A share of {ratio:g} of the layers is not possible.</source>
        <translation>層的比例不能是 {ratio:g}。</translation>
    </message>
    <message>
        <source>A shortened Whisper large for English recordings.</source>
        <translation>精簡版 Whisper large，用於英語錄音。</translation>
    </message>
    <message>
        <source>A sign-in page or a filter of the network may stand in between, or the mirror&apos;s address is wrong; see to that, or choose another source for this model.</source>
        <translation>可能被網路的登入頁面或過濾規則攔截，或者鏡像站網址有誤；請先排除問題，或為此模型選擇其他來源。</translation>
    </message>
    <message>
        <source>A step up from the 135M: fluent short English answers, still weak on facts. Has to be converted on this PC.</source>
        <translation>比 135M 更進一步：英語短答流暢，事實方面仍較弱。需要在這台電腦上轉換。</translation>
    </message>
    <message>
        <source>A stop word has {count} characters; it needs 1 to {most}.</source>
        <translation>某個停止詞有 {count} 個字元；應為 1 到 {most} 個。</translation>
    </message>
    <message>
        <source>A transcript cannot be read.</source>
        <translation>無法讀取一份逐字稿。</translation>
    </message>
    <message>
        <source>AWQ and scale estimation are for 4-bit weights only.</source>
        <translation>AWQ 和縮放估計僅適用於 4 位元權重。</translation>
    </message>
    <message>
        <source>About {rate:.0f} tokens/s, and {seconds:.0f} s to hear 30 s of sound. Memory and speed are calculated from its shape, not measured.</source>
        <translation>約 {rate:.0f} token/秒，聽取 30 秒聲音需 {seconds:.0f} 秒。記憶體和速度是根據模型結構計算的，並非實測。</translation>
    </message>
    <message>
        <source>Accept the terms on the model&apos;s page there, then {token}.</source>
        <translation>請先在該網站的模型頁面接受條款，然後{token}。</translation>
    </message>
    <message>
        <source>Adapters cannot be merged into models {kind_words}.</source>
        <translation>轉接器無法合併到這類模型（{kind_words}）中。</translation>
    </message>
    <message>
        <source>Adapters work on CPU and GPU, and not on the NPU.</source>
        <translation>轉接器只能在 CPU 和 GPU 上使用，不能在 NPU 上使用。</translation>
    </message>
    <message>
        <source>Add your user to the group “video”.</source>
        <translation>請將你的使用者加入「video」群組。</translation>
    </message>
    <message>
        <source>Add yourself to the groups “render” and “video”, then log in again.</source>
        <translation>請將你的使用者加入「render」和「video」群組，然後重新登入。</translation>
    </message>
    <message>
        <source>Alibaba&apos;s speech recognition, strong in Chinese and its dialects. Has to be converted on this PC.</source>
        <translation>阿里巴巴的語音辨識模型，擅長中文及各地方言。需要在這台電腦上轉換。</translation>
    </message>
    <message>
        <source>Allow it if you trust their makers, or choose another model.</source>
        <translation>如果你信任其開發者，請允許；否則請選擇其他模型。</translation>
    </message>
    <message>
        <source>Allow it if you trust where it comes from: {place}.</source>
        <translation>如果你信任其來源（{place}），請允許。</translation>
    </message>
    <message>
        <source>Allow it in the preferences, under Privacy, and try again.</source>
        <translation>請在偏好設定的「隱私權」中允許連線，然後再試一次。</translation>
    </message>
    <message>
        <source>Allow it in the preferences, under Privacy, or choose a camera of this PC.</source>
        <translation>請在偏好設定的「隱私」中允許連線，或選擇這台電腦上的攝影機。</translation>
    </message>
    <message>
        <source>Allow it in the system&apos;s sound or privacy settings, and hold to talk again.</source>
        <translation>請在系統的聲音或隱私權設定中允許，然後重新按住說話。</translation>
    </message>
    <message>
        <source>Allow it in {place}.</source>
        <translation>請在「{place}」中允許。</translation>
    </message>
    <message>
        <source>Allow it under Settings &gt; Privacy &amp; security &gt; Microphone, also for desktop apps, and hold to talk again.</source>
        <translation>請在「設定 &gt; 隱私權與安全性 &gt; 麥克風」中允許，傳統型應用程式也要允許，然後重新按住說話。</translation>
    </message>
    <message>
        <source>Allow it under System Settings &gt; Privacy &amp; Security &gt; Microphone, and start Sidelight again.</source>
        <translation>請在「系統設定 &gt; 隱私權與安全性 &gt; 麥克風」中允許，然後重新啟動 Sidelight。</translation>
    </message>
    <message>
        <source>Allow writing there, or move the models to another folder, and try again.</source>
        <translation>請允許寫入該資料夾，或將模型移到其他資料夾，然後再試一次。</translation>
    </message>
    <message>
        <source>An NPU needs all layers in 4 bits.</source>
        <translation>NPU 要求所有層都用 4 位元。</translation>
    </message>
    <message>
        <source>An NPU needs one scale a channel, or one for 128 weights.</source>
        <translation>NPU 要求每個通道或每 128 個權重使用一個縮放係數。</translation>
    </message>
    <message>
        <source>An NPU needs symmetric INT4 weights.</source>
        <translation>NPU 需要對稱的 INT4 權重。</translation>
    </message>
    <message>
        <source>An NPU runs language models with 4-bit weights only.</source>
        <translation>NPU 只能執行 4 位元權重的語言模型。</translation>
    </message>
    <message>
        <source>An environment for converting models (about {size}) is fetched first; later conversions use it again.</source>
        <translation>會先下載模型轉換環境（約 {size}）；之後轉換可重複使用。</translation>
    </message>
    <message>
        <source>Another program is probably using it; close that, and the picture comes by itself.</source>
        <translation>可能有其他程式正在使用它；關閉該程式後，畫面會自動出現。</translation>
    </message>
    <message>
        <source>Answers come slower than one reads.</source>
        <translation>回答速度趕不上閱讀速度。</translation>
    </message>
    <message>
        <source>Answers questions about short clips. Has to be converted on this PC.</source>
        <translation>回答有關短片的提問。需要在這台電腦上轉換。</translation>
    </message>
    <message>
        <source>Answers questions about sounds and speech</source>
        <translation>回答有關聲音和語音的提問</translation>
    </message>
    <message>
        <source>Ask again, or choose another device or a smaller model.</source>
        <translation>請重新提問，或選擇其他裝置或較小的模型。</translation>
    </message>
    <message>
        <source>Ask again.</source>
        <translation>請重新提問。</translation>
    </message>
    <message>
        <source>Ask again; it has been restarted.</source>
        <translation>引擎已重新啟動，請重新提問。</translation>
    </message>
    <message>
        <source>Ask again; it starts by itself.</source>
        <translation>請重新提問，引擎會自動啟動。</translation>
    </message>
    <message>
        <source>Attach it as a sound file to ask about what is said.</source>
        <translation>若要詢問其中所說的內容，請將它當作音訊檔案附加。</translation>
    </message>
    <message>
        <source>Attach the file again.</source>
        <translation>請重新附加該檔案。</translation>
    </message>
    <message>
        <source>Behind a company proxy, add its certificate to pip&apos;s settings (`cert`) and try again.</source>
        <translation>如果使用公司 Proxy，請將其憑證加入 pip 的設定（`cert`）中，然後再試一次。</translation>
    </message>
    <message>
        <source>Bring pip to version 24.1 or later, or install Sidelight again.</source>
        <translation>請將 pip 更新到 24.1 或更新版本，或重新安裝 Sidelight。</translation>
    </message>
    <message>
        <source>Careful descriptions, charts and documents, for PCs with 16 GB.</source>
        <translation>描述細緻，能讀圖表和文件，適合 16 GB 記憶體的電腦。</translation>
    </message>
    <message>
        <source>Careful transcripts; turbo is as good and much faster.</source>
        <translation>轉錄準確；turbo 效果相當，而且快得多。</translation>
    </message>
    <message>
        <source>Careful, detailed answers in many languages, for PCs with 32 GB or a large graphics card.</source>
        <translation>以多種語言給出細緻詳盡的回答，適合 32 GB 記憶體或配備大容量顯示卡的電腦。</translation>
    </message>
    <message>
        <source>Change it, or leave it to the model.</source>
        <translation>請變更，或交由模型決定。</translation>
    </message>
    <message>
        <source>Charts, documents and several pictures at once, for PCs with 16 GB. Has to be converted on this PC.</source>
        <translation>能讀圖表、文件，可同時看多張圖片，適合 16 GB 記憶體的電腦。需要在這台電腦上轉換。</translation>
    </message>
    <message>
        <source>Chat in English; runs on NPUs</source>
        <translation>英語聊天；可在 NPU 上執行</translation>
    </message>
    <message>
        <source>Check it in the system&apos;s sound settings, or choose another microphone.</source>
        <translation>請在系統的音效設定中檢查，或選擇其他麥克風。</translation>
    </message>
    <message>
        <source>Check it in the system&apos;s sound settings, or choose another output there, and play again.</source>
        <translation>請在系統的音效設定中檢查，或在其中選擇其他輸出裝置，然後重新播放。</translation>
    </message>
    <message>
        <source>Check its address, that it is switched on and in the same network.</source>
        <translation>請檢查位址是否正確、攝影機是否已開啟且位於同一個網路。</translation>
    </message>
    <message>
        <source>Check its mute switch and its level. {allow}</source>
        <translation>請檢查麥克風的靜音開關和音量。{allow}</translation>
    </message>
    <message>
        <source>Check its plug and its switch; its picture comes back by itself.</source>
        <translation>請檢查連接線和開關；畫面會自動恢復。</translation>
    </message>
    <message>
        <source>Check its plug or its connection; it is tried again by itself.</source>
        <translation>請檢查連接線或網路連線；之後會自動重試。</translation>
    </message>
    <message>
        <source>Check that disk, or choose a folder on another one.</source>
        <translation>請檢查該磁碟，或選擇其他磁碟上的資料夾。</translation>
    </message>
    <message>
        <source>Check that it is plugged in, that no other program is using it, and that this app may use it ({allowed}).</source>
        <translation>請確認它已接上、沒有其他程式正在使用，且允許此應用程式使用（{allowed}）。</translation>
    </message>
    <message>
        <source>Check that it is plugged in, that no other program is using it.</source>
        <translation>請確認它已接上，且沒有其他程式正在使用。</translation>
    </message>
    <message>
        <source>Check that it is still there and may be read, and try again.</source>
        <translation>請確認它仍在原處且可以讀取，然後再試一次。</translation>
    </message>
    <message>
        <source>Check that it is switched on and connected; its picture comes back by itself.</source>
        <translation>請確認攝影機已開啟並已連接；畫面會自動恢復。</translation>
    </message>
    <message>
        <source>Check that it is there and that you may read it.</source>
        <translation>請確認檔案存在，且你有權讀取。</translation>
    </message>
    <message>
        <source>Check that the folder of the models can be written to, and try again.</source>
        <translation>請確認模型資料夾可以寫入，然後再試一次。</translation>
    </message>
    <message>
        <source>Check that the folder {config} can be written to.</source>
        <translation>請確認資料夾 {config} 可以寫入。</translation>
    </message>
    <message>
        <source>Check that the folder {folder} can be written to, and try again.</source>
        <translation>請確認資料夾 {folder} 可以寫入，然後再試一次。</translation>
    </message>
    <message>
        <source>Check that the right microphone is picked and not muted, and try again.</source>
        <translation>請確認所選的麥克風正確且未靜音，然後再試一次。</translation>
    </message>
    <message>
        <source>Check that their folder is there and may be written, and that nothing locks it.</source>
        <translation>請確認對話所在的資料夾存在、可以寫入，且沒有被鎖定。</translation>
    </message>
    <message>
        <source>Check that there is room on the disk and that you may write there, and try again.</source>
        <translation>請確認磁碟有足夠空間且你有寫入權限，然後再試一次。</translation>
    </message>
    <message>
        <source>Check that you may open it and that its disk is connected, and choose it again.</source>
        <translation>請確認你有權開啟且其磁碟已連接，然後重新選擇。</translation>
    </message>
    <message>
        <source>Check that you may read it and that its drive is connected, and attach it again.</source>
        <translation>請確認你有權讀取且其磁碟機已連接，然後重新附加。</translation>
    </message>
    <message>
        <source>Check that you may write to {folder}, and try again.</source>
        <translation>請確認你有權寫入 {folder}，然後再試一次。</translation>
    </message>
    <message>
        <source>Check that your access token may read it and {token}, or choose another source for this model.</source>
        <translation>請確認你的存取權杖有讀取權限，並{token}，或為此模型選擇其他來源。</translation>
    </message>
    <message>
        <source>Check the connection and the proxy in the preferences, and try again.</source>
        <translation>請檢查網路連線和偏好設定中的代理設定，然後重試。</translation>
    </message>
    <message>
        <source>Check the connection; where that host is blocked set a mirror or a proxy in the network settings, or choose another source for this model.</source>
        <translation>請檢查網路連線；如果該網站遭封鎖，請在網路設定中設定鏡像站或 Proxy，或為此模型選擇其他來源。</translation>
    </message>
    <message>
        <source>Check the date of this PC; behind a company proxy name its certificate in the variable SSL_CERT_FILE, or choose another source for this model.</source>
        <translation>請檢查電腦的日期；如果使用公司 Proxy，請在環境變數 SSL_CERT_FILE 中指定其憑證，或為此模型選擇其他來源。</translation>
    </message>
    <message>
        <source>Check the network and try again; what is installed already works without it.</source>
        <translation>請檢查網路後再試一次；已安裝的內容不需連線也能使用。</translation>
    </message>
    <message>
        <source>Check the proxy in the network settings or of the system, or choose another source for this model.</source>
        <translation>請檢查網路設定或系統中的 Proxy，或為此模型選擇其他來源。</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s address and password in the system&apos;s or pip&apos;s settings and try again.</source>
        <translation>請在系統或 pip 的設定中檢查 Proxy 的位址和密碼，然後再試一次。</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s address, user and password in the network settings, or choose another source for this model.</source>
        <translation>請在網路設定中檢查 Proxy 的位址、使用者名稱和密碼，或為此模型選擇其他來源。</translation>
    </message>
    <message>
        <source>Check the repository&apos;s name; for a private one give your access token, or choose another source for this model.</source>
        <translation>請檢查儲存庫的名稱；如果是私人儲存庫，請提供你的存取權杖，或為此模型選擇其他來源。</translation>
    </message>
    <message>
        <source>Check what it is, or attach a new copy.</source>
        <translation>請確認它是什麼檔案，或附加新的複本。</translation>
    </message>
    <message>
        <source>Check whether it was moved or renamed, and attach it again.</source>
        <translation>請檢查它是否已被移動或重新命名，然後重新附加。</translation>
    </message>
    <message>
        <source>Check whether it was moved or renamed, or choose another.</source>
        <translation>請檢查它是否已被移動或重新命名，或選擇其他檔案。</translation>
    </message>
    <message>
        <source>Check whether the disk is connected and the file was moved, and choose it again.</source>
        <translation>請檢查磁碟是否已連接、檔案是否被移動，然後重新選擇。</translation>
    </message>
    <message>
        <source>Check whether the disk is connected and the folder was moved, and add the model again.</source>
        <translation>請檢查磁碟是否已連接、資料夾是否已被移動，然後重新加入模型。</translation>
    </message>
    <message>
        <source>Check whether the disk is connected and the folder was moved, and choose it again.</source>
        <translation>請檢查磁碟是否已連接、資料夾是否已被移動，然後重新選擇。</translation>
    </message>
    <message>
        <source>Choose CPU, GPU or NPU, so that it is known what answers.</source>
        <translation>請選擇 CPU、GPU 或 NPU，以便確知由哪個裝置回答。</translation>
    </message>
    <message>
        <source>Choose CPU, or update the device&apos;s driver and try again.</source>
        <translation>請選擇 CPU，或更新裝置的驅動程式後再試一次。</translation>
    </message>
    <message>
        <source>Choose FP16.</source>
        <translation>請選擇 FP16。</translation>
    </message>
    <message>
        <source>Choose INT4, or the processor.</source>
        <translation>請選擇 INT4，或改用處理器。</translation>
    </message>
    <message>
        <source>Choose INT4.</source>
        <translation>請選擇 INT4。</translation>
    </message>
    <message>
        <source>Choose INT8 or FP16.</source>
        <translation>請選擇 INT8 或 FP16。</translation>
    </message>
    <message>
        <source>Choose a JSON, Markdown or HTML file that was.</source>
        <translation>請選擇由 Sidelight 匯出的 JSON、Markdown 或 HTML 檔案。</translation>
    </message>
    <message>
        <source>Choose a LoRA adapter, or the whole fine-tuned model.</source>
        <translation>請選擇 LoRA 轉接器，或完整的微調模型。</translation>
    </message>
    <message>
        <source>Choose a LoRA adapter: a .safetensors file, or a folder with adapter_config.json.</source>
        <translation>請選擇 LoRA 轉接器：.safetensors 檔案，或含有 adapter_config.json 的資料夾。</translation>
    </message>
    <message>
        <source>Choose a Stable Diffusion or FLUX model.</source>
        <translation>請選擇 Stable Diffusion 或 FLUX 模型。</translation>
    </message>
    <message>
        <source>Choose a Whisper model, or one for chat.</source>
        <translation>請選擇 Whisper 模型，或聊天模型。</translation>
    </message>
    <message>
        <source>Choose a draft in the OpenVINO format, or answer without one.</source>
        <translation>請選擇 OpenVINO 格式的草稿模型，或不使用草稿模型來回答。</translation>
    </message>
    <message>
        <source>Choose a draft of the same family, or answer without one.</source>
        <translation>請選擇同一系列的草稿模型，或不使用草稿模型來回答。</translation>
    </message>
    <message>
        <source>Choose a draft with a tokenizer.json, or answer without one.</source>
        <translation>請選擇帶有 tokenizer.json 的草稿模型，或不使用草稿模型來回答。</translation>
    </message>
    <message>
        <source>Choose a file that was exported from here.</source>
        <translation>請選擇從這裡匯出的檔案。</translation>
    </message>
    <message>
        <source>Choose a folder outside of it.</source>
        <translation>請選擇該資料夾以外的資料夾。</translation>
    </message>
    <message>
        <source>Choose a folder with an OpenVINO model (openvino_model.xml and the like), a folder with a Hugging Face checkpoint (config.json and .safetensors files), or a .gguf file.</source>
        <translation>請選擇包含 OpenVINO 模型的資料夾（openvino_model.xml 等）、包含 Hugging Face 檢查點的資料夾（config.json 和 .safetensors 檔案），或 .gguf 檔案。</translation>
    </message>
    <message>
        <source>Choose a group size of -1 or 128.</source>
        <translation>請將群組大小設為 -1 或 128。</translation>
    </message>
    <message>
        <source>Choose a model for chat that takes no pictures, or answer without a draft.</source>
        <translation>請選擇不接受圖片的聊天模型，或不使用草稿模型來回答。</translation>
    </message>
    <message>
        <source>Choose a model for chat, for pictures, or one that draws.</source>
        <translation>請選擇聊天模型、視覺模型或繪圖模型。</translation>
    </message>
    <message>
        <source>Choose a model for chat, speech or drawing.</source>
        <translation>請選擇聊天、語音或繪圖模型。</translation>
    </message>
    <message>
        <source>Choose a model for chat, the one that the adapter was made for.</source>
        <translation>請選擇聊天模型，也就是該轉接器所對應的模型。</translation>
    </message>
    <message>
        <source>Choose a model for chat.</source>
        <translation>請選擇聊天模型。</translation>
    </message>
    <message>
        <source>Choose a model of another family, or a ready-made build.</source>
        <translation>請選擇其他系列的模型，或現成版本。</translation>
    </message>
    <message>
        <source>Choose a model of one of these families, {lists}.</source>
        <translation>請選擇以下系列的模型：{lists}。</translation>
    </message>
    <message>
        <source>Choose a model that draws.</source>
        <translation>請選擇一個能畫圖的模型。</translation>
    </message>
    <message>
        <source>Choose a model that speaks the language of the text.</source>
        <translation>請選擇會說這段文字所用語言的模型。</translation>
    </message>
    <message>
        <source>Choose a model that speaks.</source>
        <translation>請選擇一個語音合成模型。</translation>
    </message>
    <message>
        <source>Choose a ratio between 0 and 1.</source>
        <translation>請選擇 0 到 1 之間的比例。</translation>
    </message>
    <message>
        <source>Choose a ratio of 1.</source>
        <translation>請將比例設為 1。</translation>
    </message>
    <message>
        <source>Choose a ready-made build of this model, or a smaller model.</source>
        <translation>請選擇此模型的現成版本，或較小的模型。</translation>
    </message>
    <message>
        <source>Choose a smaller size, such as {width} x {height}, or close other programs.</source>
        <translation>請選擇較小的尺寸，例如 {width} × {height}，或關閉其他程式。</translation>
    </message>
    <message>
        <source>Choose a speech model.</source>
        <translation>請選擇語音辨識模型。</translation>
    </message>
    <message>
        <source>Choose a speed from {slowest:g} to {fastest:g}.</source>
        <translation>請選擇 {slowest:g} 到 {fastest:g} 之間的語速。</translation>
    </message>
    <message>
        <source>Choose a video file, or a camera.</source>
        <translation>請選擇影片檔案或攝影機。</translation>
    </message>
    <message>
        <source>Choose an empty folder for the models, or one that does not exist yet.</source>
        <translation>請為模型選擇空資料夾，或尚不存在的資料夾。</translation>
    </message>
    <message>
        <source>Choose another device or a model made for this one, or update the device&apos;s driver.</source>
        <translation>請選擇其他裝置或適合此裝置的模型，或更新裝置的驅動程式。</translation>
    </message>
    <message>
        <source>Choose another device or a smaller model, or start a new chat.</source>
        <translation>請選擇其他裝置或較小的模型，或開始新對話。</translation>
    </message>
    <message>
        <source>Choose another device or a smaller model.</source>
        <translation>請選擇其他裝置或較小的模型。</translation>
    </message>
    <message>
        <source>Choose another device or another model.</source>
        <translation>請選擇其他裝置或其他模型。</translation>
    </message>
    <message>
        <source>Choose another device, a smaller form (“Fast and small”), or a smaller model.</source>
        <translation>請選擇其他裝置、較小的版本（「快速小巧」）或較小的模型。</translation>
    </message>
    <message>
        <source>Choose another device, or answer without them.</source>
        <translation>請選擇其他裝置，或不使用此功能回答。</translation>
    </message>
    <message>
        <source>Choose another device, or install the device&apos;s driver and start again.</source>
        <translation>請選擇其他裝置，或安裝裝置的驅動程式後重新啟動。</translation>
    </message>
    <message>
        <source>Choose another device, or switch the adapters off.</source>
        <translation>請選擇其他裝置，或關閉轉接器。</translation>
    </message>
    <message>
        <source>Choose another device, start a new chat, or ask with less text or fewer pictures.</source>
        <translation>請選擇其他裝置、開始新對話，或減少提問中的文字或圖片。</translation>
    </message>
    <message>
        <source>Choose another device.</source>
        <translation>請選擇其他裝置。</translation>
    </message>
    <message>
        <source>Choose another folder for them.</source>
        <translation>請為模型選擇其他資料夾。</translation>
    </message>
    <message>
        <source>Choose another folder, or check that you may write into this one.</source>
        <translation>請選擇其他資料夾，或確認你有權寫入此資料夾。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>請選擇其他資料夾。</translation>
    </message>
    <message>
        <source>Choose another model.</source>
        <translation>請選擇其他模型。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>請選擇其他名稱。</translation>
    </message>
    <message>
        <source>Choose another one, or add it again from its file.</source>
        <translation>請選擇其他轉接器，或從檔案重新加入。</translation>
    </message>
    <message>
        <source>Choose another recipe, or update Sidelight.</source>
        <translation>請選擇其他方案，或更新 Sidelight。</translation>
    </message>
    <message>
        <source>Choose another source for it.</source>
        <translation>請為它選擇其他來源。</translation>
    </message>
    <message>
        <source>Choose another voice, or install a model that speaks in the library.</source>
        <translation>請選擇其他語音，或在模型庫中安裝一個語音合成模型。</translation>
    </message>
    <message>
        <source>Choose more strength.</source>
        <translation>請選擇更大的強度。</translation>
    </message>
    <message>
        <source>Choose one exported from here.</source>
        <translation>請選擇從這裡匯出的檔案。</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>請從清單中選擇一個。</translation>
    </message>
    <message>
        <source>Choose one of its ready-made builds.</source>
        <translation>請選擇它的某個現成版本。</translation>
    </message>
    <message>
        <source>Choose one of the files instead of the folder.</source>
        <translation>請不要選擇資料夾，而是選擇其中一個檔案。</translation>
    </message>
    <message>
        <source>Choose one of the folders inside.</source>
        <translation>請選擇其中的某個資料夾。</translation>
    </message>
    <message>
        <source>Choose one of them.</source>
        <translation>請選擇其中一個。</translation>
    </message>
    <message>
        <source>Choose one of these, or install the device&apos;s driver and start again.</source>
        <translation>請從中選擇一個，或安裝裝置的驅動程式後重新啟動。</translation>
    </message>
    <message>
        <source>Choose one of these: {known}.</source>
        <translation>請從以下選項中選擇：{known}。</translation>
    </message>
    <message>
        <source>Choose one of these: {voices}.</source>
        <translation>請從以下語音中選擇：{voices}。</translation>
    </message>
    <message>
        <source>Choose one of {sizes}, or -1 for one scale a channel.</source>
        <translation>請選擇 {sizes} 之一，或選擇 -1 表示每個通道一個縮放係數。</translation>
    </message>
    <message>
        <source>Choose small models.</source>
        <translation>請選擇小型模型。</translation>
    </message>
    <message>
        <source>Choose symmetric weights.</source>
        <translation>請選擇對稱權重。</translation>
    </message>
    <message>
        <source>Choose the Q4_0, Q4_1, Q8_0 or F16 file of it.</source>
        <translation>請選擇它的 Q4_0、Q4_1、Q8_0 或 F16 檔案。</translation>
    </message>
    <message>
        <source>Choose the folder that holds adapter_config.json and adapter_model.safetensors.</source>
        <translation>請選擇包含 adapter_config.json 和 adapter_model.safetensors 的資料夾。</translation>
    </message>
    <message>
        <source>Choose the folder that holds it together with its config.json.</source>
        <translation>請選擇同時包含它和 config.json 的資料夾。</translation>
    </message>
    <message>
        <source>Choose the model that it was made for, {base}.</source>
        <translation>請選擇它所針對的模型：{base}。</translation>
    </message>
    <message>
        <source>Choose the model that it was made for.</source>
        <translation>請選擇該轉接器所對應的模型。</translation>
    </message>
    <message>
        <source>Choose the original model that it was made from.</source>
        <translation>請選擇其轉換前的原始模型。</translation>
    </message>
    <message>
        <source>Choose the picture too, or leave the mask out.</source>
        <translation>請同時選擇圖片，或移除遮罩。</translation>
    </message>
    <message>
        <source>Choose the processor or the graphics, or a model that hears.</source>
        <translation>請選擇處理器或顯示卡，或選擇能聽的模型。</translation>
    </message>
    <message>
        <source>Choose the processor or the graphics.</source>
        <translation>請選擇處理器或顯示卡。</translation>
    </message>
    <message>
        <source>Choose “Most accurate”, or a ready-made build of this model.</source>
        <translation>請選擇「準確度最高」，或此模型的現成版本。</translation>
    </message>
    <message>
        <source>Close other programs and try again, or choose a smaller model or a ready-made build of it.</source>
        <translation>請關閉其他程式後再試一次，或選擇較小的模型，或它的現成版本。</translation>
    </message>
    <message>
        <source>Close other programs first: the conversion takes {need} of memory, and {free} are free now.</source>
        <translation>請先關閉其他程式：轉換需要 {need} 記憶體，目前可用 {free}。</translation>
    </message>
    <message>
        <source>Close other programs or choose a smaller model.</source>
        <translation>請關閉其他程式，或選擇較小的模型。</translation>
    </message>
    <message>
        <source>Close other programs, start a new chat, or choose a smaller model.</source>
        <translation>請關閉其他程式、開始新對話，或選擇較小的模型。</translation>
    </message>
    <message>
        <source>Close other windows of Sidelight, or choose another model there, and try again.</source>
        <translation>請關閉 Sidelight 的其他視窗，或在其中選擇其他模型，然後再試一次。</translation>
    </message>
    <message>
        <source>Close the program that records from it, or choose another microphone.</source>
        <translation>請關閉正在用它錄音的程式，或選擇其他麥克風。</translation>
    </message>
    <message>
        <source>Close what uses the folder {folder}, and try again.</source>
        <translation>請關閉正在使用資料夾 {folder} 的程式，然後再試一次。</translation>
    </message>
    <message>
        <source>Close whatever uses it, and try again.</source>
        <translation>請關閉正在使用它的程式，然後再試一次。</translation>
    </message>
    <message>
        <source>Compare it with what the camera&apos;s manual says.</source>
        <translation>請與攝影機的說明書核對。</translation>
    </message>
    <message>
        <source>Connect it, or choose another folder for the models.</source>
        <translation>請連接該磁碟，或為模型選擇其他資料夾。</translation>
    </message>
    <message>
        <source>Connect the disk that it is on, or choose another folder for the models.</source>
        <translation>請連接其所在的磁碟，或為模型選擇其他資料夾。</translation>
    </message>
    <message>
        <source>Convert it again.</source>
        <translation>請重新轉換。</translation>
    </message>
    <message>
        <source>Convert the model that it was made for together with the adapter.</source>
        <translation>請將它所針對的模型與該轉接器一起轉換。</translation>
    </message>
    <message>
        <source>Converting needs a Python of its own, and none that fits was found on this PC.</source>
        <translation>轉換需要獨立的 Python，但在這台電腦上找不到合適的版本。</translation>
    </message>
    <message>
        <source>Copy or download it again, and attach the new copy.</source>
        <translation>請重新複製或下載，然後附加新的複本。</translation>
    </message>
    <message>
        <source>Copy or download it again, or save it as JPEG or PNG, and attach that.</source>
        <translation>請重新複製或下載，或另存成 JPEG 或 PNG，然後附加。</translation>
    </message>
    <message>
        <source>Copy or download it again, or save it as WAV or FLAC, and attach that.</source>
        <translation>請重新複製或下載，或另存成 WAV 或 FLAC，然後附加。</translation>
    </message>
    <message>
        <source>Correct the mirror&apos;s address in the network settings; it begins with https://.</source>
        <translation>請在網路設定中更正鏡像站的網址；應以 https:// 開頭。</translation>
    </message>
    <message>
        <source>Demo: knows coloured shapes only</source>
        <translation>示範：只認得彩色圖形</translation>
    </message>
    <message>
        <source>Describe the picture, then draw it.</source>
        <translation>先描述這張圖片，然後再畫。</translation>
    </message>
    <message>
        <source>Describes pictures and reads short text, on PCs with 8 GB.</source>
        <translation>描述圖片、讀取簡短文字，8 GB 記憶體的電腦即可。</translation>
    </message>
    <message>
        <source>Describes pictures and reads text in them, on PCs with 8 GB.</source>
        <translation>描述圖片、讀取其中的文字，8 GB 記憶體的電腦即可。</translation>
    </message>
    <message>
        <source>Describes pictures on almost any PC; makes mistakes with details.</source>
        <translation>幾乎在任何電腦上都能描述圖片；細節上會出錯。</translation>
    </message>
    <message>
        <source>Do not trust this repository; choose another source for this model.</source>
        <translation>請勿信任此儲存庫；請為此模型選擇其他來源。</translation>
    </message>
    <message>
        <source>Draw it again.</source>
        <translation>請重新繪製。</translation>
    </message>
    <message>
        <source>Draws in four steps what others draw in twenty: the quickest here, a little soft.</source>
        <translation>別的模型要二十步，它四步就能畫好：這裡最快的模型，畫面稍柔。</translation>
    </message>
    <message>
        <source>English chat for PCs with 8 GB</source>
        <translation>英語聊天，適合 8 GB 記憶體的電腦</translation>
    </message>
    <message>
        <source>English chat with a short memory; runs on NPUs</source>
        <translation>英語聊天，上下文較短；可在 NPU 上執行</translation>
    </message>
    <message>
        <source>English only, very good and quick</source>
        <translation>僅限英語，效果出色，速度快</translation>
    </message>
    <message>
        <source>English speech, quick, makes small mistakes</source>
        <translation>英語語音辨識，速度快，有小錯誤</translation>
    </message>
    <message>
        <source>English voice, a little robotic</source>
        <translation>英語語音，略帶機器腔</translation>
    </message>
    <message>
        <source>Everyday chat in eight languages</source>
        <translation>日常聊天，支援八種語言</translation>
    </message>
    <message>
        <source>Everyday chat in many languages; runs on NPUs</source>
        <translation>日常聊天，支援多種語言；可在 NPU 上執行</translation>
    </message>
    <message>
        <source>Excellent chat, needs 32 GB</source>
        <translation>聊天效果極佳，需要 32 GB 記憶體</translation>
    </message>
    <message>
        <source>Excellent picture and video chat</source>
        <translation>聊圖片和影片，效果極佳</translation>
    </message>
    <message>
        <source>Export fewer conversations at a time, and import those files.</source>
        <translation>請每次少匯出一些對話，然後匯入這些檔案。</translation>
    </message>
    <message>
        <source>Export fewer conversations at a time.</source>
        <translation>請每次少匯出一些對話。</translation>
    </message>
    <message>
        <source>Export the conversation again where it came from, and import that file.</source>
        <translation>請從原處重新匯出對話，然後匯入該檔案。</translation>
    </message>
    <message>
        <source>Faster answers work on CPU and GPU, not on the NPU.</source>
        <translation>更快的回答適用於 CPU 和 GPU，不適用於 NPU。</translation>
    </message>
    <message>
        <source>Follows long descriptions and writes short words into pictures. The original is given only to accounts that accepted Stability&apos;s terms.</source>
        <translation>能依長描述作畫，並在圖片中寫出簡短文字。原版僅提供給已接受 Stability 條款的帳號。</translation>
    </message>
    <message>
        <source>Free some room or choose another disk, then export again.</source>
        <translation>請釋出一些空間或選擇其他磁碟，然後重新匯出。</translation>
    </message>
    <message>
        <source>Free some room, and try again.</source>
        <translation>請釋出一些空間，然後再試一次。</translation>
    </message>
    <message>
        <source>Free some room, or move the models to a larger disk.</source>
        <translation>請釋出一些空間，或將模型移到較大的磁碟。</translation>
    </message>
    <message>
        <source>Free some room, or remove a model or conversion tools you do not use, and try again.</source>
        <translation>請釋出一些空間，或移除不用的模型或轉換工具，然後再試一次。</translation>
    </message>
    <message>
        <source>Free some room, or remove a model you do not use, and try again.</source>
        <translation>請釋出一些空間，或移除不用的模型，然後再試一次。</translation>
    </message>
    <message>
        <source>Free some room; what was said is kept in memory and saved then.</source>
        <translation>請釋出一些空間；對話內容會暫存在記憶體中，屆時再儲存。</translation>
    </message>
    <message>
        <source>Get it as OpenVINO IR, or choose a GGUF of a Llama, Qwen2 or Qwen3 model.</source>
        <translation>請取得其 OpenVINO IR 格式，或選擇 Llama、Qwen2 或 Qwen3 模型的 GGUF。</translation>
    </message>
    <message>
        <source>Get the adapter as a real .safetensors file, and choose that.</source>
        <translation>請取得真正的 .safetensors 格式的轉接器，然後選擇它。</translation>
    </message>
    <message>
        <source>Get the checkpoint again, with all of its files.</source>
        <translation>請重新取得檢查點及其全部檔案。</translation>
    </message>
    <message>
        <source>Get the file again from where it came from, and choose the new copy.</source>
        <translation>請從原來的來源重新取得該檔案，然後選擇新的副本。</translation>
    </message>
    <message>
        <source>Get the model again, and choose the new copy.</source>
        <translation>請重新取得模型，然後選擇新的複本。</translation>
    </message>
    <message>
        <source>Get the model as .safetensors files or as an OpenVINO model, and choose that folder.</source>
        <translation>請取得 .safetensors 檔案格式的模型或 OpenVINO 模型，然後選擇其資料夾。</translation>
    </message>
    <message>
        <source>Get the model as a single .gguf file, or join the parts with llama-gguf-split.</source>
        <translation>請取得單一 .gguf 檔案的模型，或用 llama-gguf-split 合併各部分。</translation>
    </message>
    <message>
        <source>Get the model as its makers published it, or save it again with transformers 4.57.</source>
        <translation>請取得開發者發布的原始模型，或用 transformers 4.57 重新儲存。</translation>
    </message>
    <message>
        <source>Get the picture model as OpenVINO IR.</source>
        <translation>請取得該視覺模型的 OpenVINO IR 格式。</translation>
    </message>
    <message>
        <source>Get the same model in the OpenVINO format, or convert it from a checkpoint.</source>
        <translation>請取得同一模型的 OpenVINO 格式版本，或從檢查點轉換。</translation>
    </message>
    <message>
        <source>Get the whole folder again, and choose it.</source>
        <translation>請重新取得整個資料夾，然後選擇它。</translation>
    </message>
    <message>
        <source>Get the whole model again, and choose its folder.</source>
        <translation>請重新取得完整的模型，然後選擇其資料夾。</translation>
    </message>
    <message>
        <source>Give a code such as “en” or “zh”, or let the model find out.</source>
        <translation>請提供「en」或「zh」之類的代碼，或由模型自動判斷。</translation>
    </message>
    <message>
        <source>Give a text with words in it.</source>
        <translation>請提供含有文字的內容。</translation>
    </message>
    <message>
        <source>Give it a picture and a mask, or choose another model that draws.</source>
        <translation>請給它一張圖片和一個遮罩，或選擇其他繪圖模型。</translation>
    </message>
    <message>
        <source>Give it one, then import it again.</source>
        <translation>請在檔案中為角色命名，然後重新匯入。</translation>
    </message>
    <message>
        <source>Give one device, or three for text, steps and pixels, such as CPU,GPU,CPU.</source>
        <translation>請給出一個裝置，或分別用於文字、步驟和像素的三個裝置，例如 CPU,GPU,CPU。</translation>
    </message>
    <message>
        <source>Give one that begins with {first} or {last}.</source>
        <translation>請輸入以 {first} 或 {last} 開頭的位址。</translation>
    </message>
    <message>
        <source>Good chat in eight languages, long texts</source>
        <translation>支援八種語言和長篇文字，聊天效果不錯</translation>
    </message>
    <message>
        <source>Good chat in many languages</source>
        <translation>支援多種語言，聊天效果不錯</translation>
    </message>
    <message>
        <source>Good descriptions and document reading; a picture takes much memory.</source>
        <translation>描述和文件閱讀能力不錯；每張圖片佔用大量記憶體。</translation>
    </message>
    <message>
        <source>Good enough for short questions in the large languages.</source>
        <translation>用主要語言作簡短提問已經夠用。</translation>
    </message>
    <message>
        <source>Good everyday chat in a hundred languages</source>
        <translation>支援一百種語言，日常聊天效果不錯</translation>
    </message>
    <message>
        <source>Good everyday chat, strong in arithmetic</source>
        <translation>日常聊天效果不錯，擅長算術</translation>
    </message>
    <message>
        <source>Good picture and video chat</source>
        <translation>聊圖片和影片，效果不錯</translation>
    </message>
    <message>
        <source>Good picture chat</source>
        <translation>聊圖片，效果不錯</translation>
    </message>
    <message>
        <source>Good picture chat that reads text well</source>
        <translation>聊圖片，效果不錯，擅長讀取文字</translation>
    </message>
    <message>
        <source>Google&apos;s larger picture model, with good writing in many languages. The hub gives it only to accounts that accepted Google&apos;s terms.</source>
        <translation>Google 較大的視覺模型，多種語言的文筆都不錯。模型網站僅向已接受 Google 條款的帳號提供它。</translation>
    </message>
    <message>
        <source>Google&apos;s small picture model with an NPU build; every picture is scaled to the same small size. The hub gives it only to accounts that accepted Google&apos;s terms.</source>
        <translation>Google 的小型視覺模型，有 NPU 版本；所有圖片都會縮放到同樣的小尺寸。模型網站僅向已接受 Google 條款的帳號提供它。</translation>
    </message>
    <message>
        <source>Graphics do not know NF4 weights.</source>
        <translation>顯示卡不支援 NF4 權重。</translation>
    </message>
    <message>
        <source>Guesses the next words so that Llama 3.1 8B answers faster, with the same answers. Does nothing alone.</source>
        <translation>預先猜測後續詞語，讓 Llama 3.1 8B 回答更快，內容不變。無法單獨使用。</translation>
    </message>
    <message>
        <source>Guesses the next words so that Phi-3 mini answers faster, with the same answers. Does nothing alone.</source>
        <translation>預先猜測後續詞語，讓 Phi-3 mini 回答更快，內容不變。無法單獨使用。</translation>
    </message>
    <message>
        <source>Guesses the next words so that Phi-4 mini answers faster, with the same answers. Does nothing alone.</source>
        <translation>預先猜測後續詞語，讓 Phi-4 mini 回答更快，內容不變。無法單獨使用。</translation>
    </message>
    <message>
        <source>Helper: makes Llama 3.1 8B faster</source>
        <translation>輔助模型：讓 Llama 3.1 8B 更快</translation>
    </message>
    <message>
        <source>Helper: makes Phi-3 mini faster</source>
        <translation>輔助模型：讓 Phi-3 mini 更快</translation>
    </message>
    <message>
        <source>Helper: makes Phi-4 mini faster</source>
        <translation>輔助模型：讓 Phi-4 mini 更快</translation>
    </message>
    <message>
        <source>Helper: makes Qwen3 8B faster</source>
        <translation>輔助模型：讓 Qwen3 8B 更快</translation>
    </message>
    <message>
        <source>Hold to talk again to say more.</source>
        <translation>若要繼續說，請再次按住說話。</translation>
    </message>
    <message>
        <source>Hugging Face gives {repository} only to accounts that accepted its terms; an access token is needed.</source>
        <translation>Hugging Face 僅向已接受條款的帳號提供 {repository}；需要存取權杖。</translation>
    </message>
    <message>
        <source>In the folder “{name}”, adapter_model.safetensors is missing.</source>
        <translation>資料夾「{name}」中缺少 adapter_model.safetensors。</translation>
    </message>
    <message>
        <source>Install Intel&apos;s OpenCL driver (intel-opencl-icd or intel-compute-runtime), {restart}</source>
        <translation>請安裝 Intel 的 OpenCL 驅動程式（intel-opencl-icd 或 intel-compute-runtime），{restart}</translation>
    </message>
    <message>
        <source>Install Python {oldest} to {newest}, or the tool “uv”, and try again.</source>
        <translation>請安裝 Python {oldest} 到 {newest}，或「uv」工具，然後再試一次。</translation>
    </message>
    <message>
        <source>Install Sidelight again.</source>
        <translation>請重新安裝 Sidelight。</translation>
    </message>
    <message>
        <source>Install Sidelight again; your conversations and settings stay.</source>
        <translation>請重新安裝 Sidelight；你的對話和設定會保留。</translation>
    </message>
    <message>
        <source>Install a model that speaks in the library.</source>
        <translation>請在模型庫中安裝一個語音合成模型。</translation>
    </message>
    <message>
        <source>Install espeak-ng, or choose a voice for English.</source>
        <translation>請安裝 espeak-ng，或選擇一個英語語音。</translation>
    </message>
    <message>
        <source>Install intel-driver-compiler-npu, intel-fw-npu and intel-level-zero-npu from the releases of intel/linux-npu-driver on GitHub, {restart}</source>
        <translation>請從 GitHub 上 intel/linux-npu-driver 的發行頁面安裝 intel-driver-compiler-npu、intel-fw-npu 和 intel-level-zero-npu，{restart}</translation>
    </message>
    <message>
        <source>Install it (Debian, Ubuntu: sudo apt install libportaudio2 libasound2-plugins; Fedora, Arch: the package portaudio), and hold to talk again.</source>
        <translation>請安裝它（Debian、Ubuntu：sudo apt install libportaudio2 libasound2-plugins；Fedora、Arch：套件 portaudio），然後重新按住說話。</translation>
    </message>
    <message>
        <source>Install it (Debian, Ubuntu: sudo apt install libportaudio2 libasound2-plugins; Fedora, Arch: the package portaudio), and play again.</source>
        <translation>請安裝它（Debian、Ubuntu：sudo apt install libportaudio2 libasound2-plugins；Fedora、Arch：套件 portaudio），然後重新播放。</translation>
    </message>
    <message>
        <source>Install that version again; nothing was changed, and what you say now is not kept.</source>
        <translation>請重新安裝該版本；原有內容沒有變動，但現在的對話不會保留。</translation>
    </message>
    <message>
        <source>Install the newest driver with Intel&apos;s “Driver &amp; Support Assistant”, then start again.</source>
        <translation>請用 Intel 的「Driver &amp; Support Assistant」安裝最新的驅動程式，然後重新啟動。</translation>
    </message>
    <message>
        <source>Install {known}, {restart}</source>
        <translation>請安裝 {known}，{restart}</translation>
    </message>
    <message>
        <source>Intel graphics</source>
        <translation>Intel 顯示卡</translation>
    </message>
    <message>
        <source>It cannot be told whether “{draft}” and “{main}” have the same vocabulary, so the one does not draft for the other.</source>
        <translation>無法得知「{draft}」與「{main}」的詞表是否相同，因此不會用前者作為草稿模型。</translation>
    </message>
    <message>
        <source>It cannot be told which layers “{model}” has.</source>
        <translation>無法得知「{model}」有哪些層。</translation>
    </message>
    <message>
        <source>It could not be found out whether there is a newer Sidelight.</source>
        <translation>無法得知是否有較新版本的 Sidelight。</translation>
    </message>
    <message>
        <source>It fits, but it is much work for this {whose}. {slow}</source>
        <translation>可以執行，但對這個裝置（{whose}）來說負擔較重。{slow}</translation>
    </message>
    <message>
        <source>It is not known where the files of “{name}” came from, so they cannot be fetched again.</source>
        <translation>不清楚「{name}」的檔案來自哪裡，因此無法重新下載。</translation>
    </message>
    <message>
        <source>It listens to half a minute for a minute or more before it answers.</source>
        <translation>它聽取半分鐘的聲音要一分鐘或更久才會回答。</translation>
    </message>
    <message>
        <source>It looks at a picture for a minute or more before it answers.</source>
        <translation>回答前檢視一張圖片需要一分鐘以上。</translation>
    </message>
    <message>
        <source>It needs about {need} of memory, and {words}.</source>
        <translation>需要約 {need} 記憶體，而{words}。</translation>
    </message>
    <message>
        <source>It needs about {need} of the {size} there are for models.</source>
        <translation>模型可用的 {size} 中，約需 {need}。</translation>
    </message>
    <message>
        <source>It only just fits: about {need} while it loads, and {words}. Close other programs first, and give it time to load.</source>
        <translation>剛好放得下：載入時需要約 {need}，而{words}。請先關閉其他程式，並耐心等待載入。</translation>
    </message>
    <message>
        <source>It speaks: {languages}. Choose one of these, or another model.</source>
        <translation>它會說：{languages}。請從中選擇一種，或選擇其他模型。</translation>
    </message>
    <message>
        <source>It takes little room; models that you installed can be removed.</source>
        <translation>它佔用的空間很小；你安裝的模型可以移除。</translation>
    </message>
    <message>
        <source>Its weights are PyTorch pickles, which can hide programs. They are opened in the conversion&apos;s own process only; go on only if you trust where they are from.</source>
        <translation>其權重為 PyTorch pickle 檔案，其中可能藏有程式。這些檔案只會在獨立的轉換環境中開啟；僅在信任其來源時才繼續。</translation>
    </message>
    <message>
        <source>Kokoro speaks on the CPU; on a GPU each sentence would have to be waited for.</source>
        <translation>Kokoro 在 CPU 上朗讀；在 GPU 上每句話都要等待。</translation>
    </message>
    <message>
        <source>LLaVA with sharper eyes: looks at a picture in tiles, so a large one takes long to read.</source>
        <translation>視力更敏銳的 LLaVA：分塊檢視圖片，因此大圖需要較長時間。</translation>
    </message>
    <message>
        <source>Large pictures, can write words</source>
        <translation>大圖片，能寫文字</translation>
    </message>
    <message>
        <source>Large pictures, good detail</source>
        <translation>大圖片，細節豐富</translation>
    </message>
    <message>
        <source>Leave the picture out, or choose another device.</source>
        <translation>請移除圖片，或選擇其他裝置。</translation>
    </message>
    <message>
        <source>Leave the picture out, or choose another model that draws.</source>
        <translation>請移除圖片，或選擇其他繪圖模型。</translation>
    </message>
    <message>
        <source>Leave the translation out, or choose a Whisper model that knows many languages.</source>
        <translation>請不要使用翻譯，或選擇支援多種語言的 Whisper 模型。</translation>
    </message>
    <message>
        <source>Leave the voice out, or choose another model that speaks.</source>
        <translation>請不要指定語音，或選擇其他語音合成模型。</translation>
    </message>
    <message>
        <source>Listens to speech, music and noises and answers questions about them. Has to be converted on this PC.</source>
        <translation>聆聽語音、音樂和各種聲響，並回答相關提問。需要在這台電腦上轉換。</translation>
    </message>
    <message>
        <source>Load the model once, or repair it.</source>
        <translation>請先載入一次模型，或修復它。</translation>
    </message>
    <message>
        <source>Look for the same adapter as a LoRA.</source>
        <translation>請尋找該轉接器的 LoRA 版本。</translation>
    </message>
    <message>
        <source>Look for the same adapter as a plain LoRA.</source>
        <translation>請尋找該轉接器的一般 LoRA 版本。</translation>
    </message>
    <message>
        <source>Look for the same adapter in F16, BF16 or F32.</source>
        <translation>請尋找該轉接器的 F16、BF16 或 F32 版本。</translation>
    </message>
    <message>
        <source>Look where you got it from.</source>
        <translation>請到你取得它的地方查看。</translation>
    </message>
    <message>
        <source>Made for this app, tiny and instant: tells colours, forms, how many shapes there are and where. For a first try, for demonstrations and for checking that everything works.</source>
        <translation>專為此應用程式製作，小巧即時：能說出顏色、形狀、圖形的數量和位置。適合初次試用、示範和檢查各項功能是否正常。</translation>
    </message>
    <message>
        <source>Make a new one on your account&apos;s page there, then {token}.</source>
        <translation>請在該網站的帳號頁面建立新權杖，然後{token}。</translation>
    </message>
    <message>
        <source>Make it smaller, and try again.</source>
        <translation>請將其縮小，然後重試。</translation>
    </message>
    <message>
        <source>Make room on the disk, and continue. What was written down so far stays.</source>
        <translation>請騰出磁碟空間，然後繼續。已轉錄的內容會保留。</translation>
    </message>
    <message>
        <source>Make room on the disk; until then, save or copy what you see.</source>
        <translation>請騰出磁碟空間；在此之前，可以儲存或複製你看到的圖片。</translation>
    </message>
    <message>
        <source>Many languages, good</source>
        <translation>多種語言，效果不錯</translation>
    </message>
    <message>
        <source>Many languages, quick, rough</source>
        <translation>多種語言，速度快，較粗略</translation>
    </message>
    <message>
        <source>Many languages, quick, small mistakes</source>
        <translation>多種語言，速度快，有小錯誤</translation>
    </message>
    <message>
        <source>Many languages, the most careful, slow</source>
        <translation>多種語言，最準確，速度慢</translation>
    </message>
    <message>
        <source>Many languages, very good and quick</source>
        <translation>多種語言，效果出色，速度快</translation>
    </message>
    <message>
        <source>Many languages, very good, slower</source>
        <translation>多種語言，效果出色，速度較慢</translation>
    </message>
    <message>
        <source>Mend it in the file, or leave it out.</source>
        <translation>請在檔案中改正，或將其刪去。</translation>
    </message>
    <message>
        <source>Merge it into its base where it was trained, and convert the merged folder.</source>
        <translation>請在訓練所用的環境中將它合併到基礎模型，然後轉換合併後的資料夾。</translation>
    </message>
    <message>
        <source>Meta&apos;s chat model of 2023, here for those who need it: needs much memory for its age. The original is given only to accounts that accepted Meta&apos;s terms.</source>
        <translation>Meta 2023 年的聊天模型，供有需要的人使用：相較於新模型，佔用較多記憶體。原版僅提供給已接受 Meta 條款的帳號。</translation>
    </message>
    <message>
        <source>Meta&apos;s chat model of 2024 with good English and a short memory. The original is given only to accounts that accepted Meta&apos;s terms.</source>
        <translation>Meta 2024 年的聊天模型，英語出色，上下文較短。原版僅提供給已接受 Meta 條款的帳號。</translation>
    </message>
    <message>
        <source>Meta&apos;s model for laptops: good everyday answers with little memory. The original is given only to accounts that accepted Meta&apos;s terms.</source>
        <translation>Meta 適合筆記型電腦的模型：佔用記憶體少，日常回答不錯。原版僅提供給已接受 Meta 條款的帳號。</translation>
    </message>
    <message>
        <source>Meta&apos;s model for long documents and eight languages. Can be sped up with its FastDraft model. The original is given only to accounts that accepted Meta&apos;s terms.</source>
        <translation>Meta 的模型，支援長篇文件和八種語言。可用其 FastDraft 模型加速。原版僅提供給已接受 Meta 條款的帳號。</translation>
    </message>
    <message>
        <source>Meta&apos;s smallest model: quick, for short questions and summaries. The original is given only to accounts that accepted Meta&apos;s terms.</source>
        <translation>Meta 最小的模型：速度快，適合簡短提問和摘要。原版僅提供給已接受 Meta 條款的帳號。</translation>
    </message>
    <message>
        <source>Microsoft&apos;s English voice: understandable, somewhat flat. Has to be converted on this PC.</source>
        <translation>Microsoft 的英語語音：聽得清楚，語調略顯平淡。需要在這台電腦上轉換。</translation>
    </message>
    <message>
        <source>Microsoft&apos;s small model for long texts and more languages, with builds made for NPUs.</source>
        <translation>Microsoft 的小型模型，支援長篇文字和更多語言，有專為 NPU 製作的版本。</translation>
    </message>
    <message>
        <source>Microsoft&apos;s small model of 2024: good at reasoning in English, weak on facts. Can be sped up with its FastDraft model.</source>
        <translation>Microsoft 2024 年的小型模型：擅長英語推理，事實方面較弱。可用其 FastDraft 模型加速。</translation>
    </message>
    <message>
        <source>Microsoft&apos;s small model of 2025: strong in reasoning and arithmetic for its size. Can be sped up with its FastDraft model.</source>
        <translation>Microsoft 2025 年的小型模型：以其大小而言，推理和算術能力很強。可用其 FastDraft 模型加速。</translation>
    </message>
    <message>
        <source>Microsoft&apos;s small picture model: several pictures at once, charts and tables.</source>
        <translation>Microsoft 的小型視覺模型：可同時看多張圖片，能讀圖表和表格。</translation>
    </message>
    <message>
        <source>Mistral&apos;s 7B chat model with an NPU build. The original is given only to accounts that accepted Mistral&apos;s terms.</source>
        <translation>Mistral 的 7B 聊天模型，有 NPU 版本。原版僅提供給已接受 Mistral 條款的帳號。</translation>
    </message>
    <message>
        <source>Mistral&apos;s chat model of 2023. Version 0.3 is a little better; take this one where it is asked for.</source>
        <translation>Mistral 2023 年的聊天模型。0.3 版稍好一些；僅在需要此版本時選用。</translation>
    </message>
    <message>
        <source>Models of this size need a PC with more than 16 GB of memory for the NPU.</source>
        <translation>若要在 NPU 上執行這麼大的模型，電腦需有 16 GB 以上的記憶體。</translation>
    </message>
    <message>
        <source>Name it once, with the weight that it shall have.</source>
        <translation>請只指定一次，並給出它應有的權重。</translation>
    </message>
    <message>
        <source>Natural voices in six languages, quick on a CPU.</source>
        <translation>六種語言的自然語音，在 CPU 上也很快。</translation>
    </message>
    <message>
        <source>Natural voices, small and quick</source>
        <translation>自然的語音，小巧快速</translation>
    </message>
    <message>
        <source>Nearly as careful as large v3 and several times faster: the best choice for recordings. It does not translate.</source>
        <translation>幾乎與 large v3 一樣準確，且快數倍：轉錄錄音的最佳選擇。不支援翻譯。</translation>
    </message>
    <message>
        <source>No camera is chosen.</source>
        <translation>未選擇攝影機。</translation>
    </message>
    <message>
        <source>No camera was found.</source>
        <translation>找不到攝影機。</translation>
    </message>
    <message>
        <source>No loudspeaker or headphones were found.</source>
        <translation>找不到喇叭或耳機。</translation>
    </message>
    <message>
        <source>No microphone was found.</source>
        <translation>找不到麥克風。</translation>
    </message>
    <message>
        <source>No part of the picture is to be drawn anew.</source>
        <translation>圖片中沒有要重新繪製的部分。</translation>
    </message>
    <message>
        <source>Nobody can be heard speaking in “{name}”.</source>
        <translation>在「{name}」中沒有聽到有人說話。</translation>
    </message>
    <message>
        <source>Nobody was heard speaking.</source>
        <translation>沒有聽到有人說話。</translation>
    </message>
    <message>
        <source>Not everything fits into memory at the same time, so it may take longer than expected.</source>
        <translation>記憶體無法同時容納所有內容，因此所需時間可能比預期更久。</translation>
    </message>
    <message>
        <source>Nothing has to be done; models run on the processor.</source>
        <translation>不需任何動作；模型會在處理器上執行。</translation>
    </message>
    <message>
        <source>Nothing has to be done; other devices are preferred.</source>
        <translation>不需任何動作；會優先使用其他裝置。</translation>
    </message>
    <message>
        <source>Nothing is known of a checkpoint that {name} could be made from.</source>
        <translation>沒有 {name} 的原始檢查點資訊。</translation>
    </message>
    <message>
        <source>Older English chat; newer ones answer better</source>
        <translation>較舊的英語聊天模型；新模型回答更好</translation>
    </message>
    <message>
        <source>Older chat in English; runs on NPUs</source>
        <translation>較舊的英語聊天模型；可在 NPU 上執行</translation>
    </message>
    <message>
        <source>Older picture chat in English</source>
        <translation>較舊的模型，可用英語聊圖片</translation>
    </message>
    <message>
        <source>On the NPU a conversation may have about {words:,.0f} words ({tokens} tokens), and an answer {answer} tokens.</source>
        <translation>在 NPU 上，一次對話最多約 {words:,.0f} 個英文單字（{tokens} 個 token），一次回答最多 {answer} 個 token。</translation>
    </message>
    <message>
        <source>On the NPU, this model needs a guidance above 1.</source>
        <translation>在 NPU 上，此模型的引導強度必須大於 1。</translation>
    </message>
    <message>
        <source>On the NPU, this model needs a guidance of at most 1.</source>
        <translation>在 NPU 上，此模型的引導強度最多為 1。</translation>
    </message>
    <message>
        <source>On the NPU, “{name}” draws from words only.</source>
        <translation>在 NPU 上，「{name}」只能根據文字繪圖。</translation>
    </message>
    <message>
        <source>On this device the result would be slow. {reason}</source>
        <translation>在此裝置上，轉換後的模型執行會較慢。{reason}</translation>
    </message>
    <message>
        <source>Only {free} are free now: close other programs first.</source>
        <translation>目前僅有 {free} 可用：請先關閉其他程式。</translation>
    </message>
    <message>
        <source>Open it and pick a picture.</source>
        <translation>請開啟該資料夾並選擇圖片。</translation>
    </message>
    <message>
        <source>Open it and pick a sound file.</source>
        <translation>請開啟該資料夾並選擇音訊檔案。</translation>
    </message>
    <message>
        <source>Open it and pick a video.</source>
        <translation>請開啟該資料夾並選擇影片。</translation>
    </message>
    <message>
        <source>Open it with its password, print it to a new PDF, and attach that.</source>
        <translation>請用密碼開啟它，列印成新的 PDF，然後附加該 PDF。</translation>
    </message>
    <message>
        <source>Open it, and attach the files that are missing.</source>
        <translation>請開啟該資料夾，然後附加缺少的檔案。</translation>
    </message>
    <message>
        <source>Open its cover or switch, and check that this app may use the camera.</source>
        <translation>請移開鏡頭蓋或開啟開關，並確認允許此應用程式使用攝影機。</translation>
    </message>
    <message>
        <source>OpenAI&apos;s best transcripts in about a hundred languages; takes its time on a CPU.</source>
        <translation>OpenAI 效果最好的轉錄，支援約一百種語言；在 CPU 上較慢。</translation>
    </message>
    <message>
        <source>OpenAI&apos;s smallest speech recognition for English, with 8-bit weights: a few times faster than speech on any PC, and good enough for questions.</source>
        <translation>OpenAI 最小的英語語音辨識模型，採用 8 位元權重：在任何電腦上都比語速快數倍，用於提問已經夠用。</translation>
    </message>
    <message>
        <source>OpenAI&apos;s smallest speech recognition for many languages: instant, but for English the tiny.en is better.</source>
        <translation>OpenAI 最小的多語言語音辨識模型：即時完成；但英語用 tiny.en 更好。</translation>
    </message>
    <message>
        <source>OpenVINO is made for Intel&apos;s graphics, and this PC has {name} too.</source>
        <translation>OpenVINO 專為 Intel 顯示卡設計，而這台電腦還有 {name}。</translation>
    </message>
    <message>
        <source>OpenVINO is made for Intel&apos;s graphics; those of other makers are not reliable.</source>
        <translation>OpenVINO 專為 Intel 顯示卡設計；其他廠商的顯示卡不夠可靠。</translation>
    </message>
    <message>
        <source>Page {number} of “{name}” is damaged.</source>
        <translation>「{name}」的第 {number} 頁已損毀。</translation>
    </message>
    <message>
        <source>Paint over the part that it should draw anew.</source>
        <translation>請塗抹要重新繪製的部分。</translation>
    </message>
    <message>
        <source>Paint over what should change.</source>
        <translation>請塗抹要更改的部分。</translation>
    </message>
    <message>
        <source>Pick 1.</source>
        <translation>請選擇第 1 頁。</translation>
    </message>
    <message>
        <source>Pick a JPEG, PNG, WebP, BMP, GIF, TIFF or HEIC file.</source>
        <translation>請選擇 JPEG、PNG、WebP、BMP、GIF、TIFF 或 HEIC 檔案。</translation>
    </message>
    <message>
        <source>Pick a WAV, FLAC, MP3, OGG, Opus, M4A or AAC file, or a video with sound.</source>
        <translation>請選擇 WAV、FLAC、MP3、OGG、Opus、M4A 或 AAC 檔案，或有聲音的影片。</translation>
    </message>
    <message>
        <source>Pick a sound file or a video with sound.</source>
        <translation>請選擇音訊檔案或有聲音的影片。</translation>
    </message>
    <message>
        <source>Pick a sound in which somebody speaks.</source>
        <translation>請選擇有人說話的聲音。</translation>
    </message>
    <message>
        <source>Pick a text file or a PDF.</source>
        <translation>請選擇文字檔案或 PDF。</translation>
    </message>
    <message>
        <source>Pick an MP4, MOV, MKV, WebM, AVI, MPEG or GIF file.</source>
        <translation>請選擇 MP4、MOV、MKV、WebM、AVI、MPEG 或 GIF 檔案。</translation>
    </message>
    <message>
        <source>Pick one from 1 to {count}.</source>
        <translation>請選擇第 1 到 {count} 頁。</translation>
    </message>
    <message>
        <source>Picture and video chat, not for business use</source>
        <translation>聊圖片和影片，不得商用</translation>
    </message>
    <message>
        <source>Picture chat for PCs with 16 GB</source>
        <translation>聊圖片，適合 16 GB 記憶體的電腦</translation>
    </message>
    <message>
        <source>Picture chat in English</source>
        <translation>用英語聊圖片</translation>
    </message>
    <message>
        <source>Picture chat in English, sees more detail</source>
        <translation>用英語聊圖片，能看清更多細節</translation>
    </message>
    <message>
        <source>Picture chat in many languages; runs on NPUs</source>
        <translation>用多種語言聊圖片；可在 NPU 上執行</translation>
    </message>
    <message>
        <source>Pictures, videos, sounds, PDFs, text and code can be attached, and folders of them.</source>
        <translation>可以附加圖片、影片、音訊、PDF、文字和程式碼，以及包含這些內容的資料夾。</translation>
    </message>
    <message>
        <source>Plug it in again or choose another microphone to go on.</source>
        <translation>請重新接上，或選擇其他麥克風以繼續。</translation>
    </message>
    <message>
        <source>Plug it in again or choose another microphone, and hold to talk again.</source>
        <translation>請重新接上，或選擇其他麥克風，然後重新按住說話。</translation>
    </message>
    <message>
        <source>Plug it in again or choose another output in the system&apos;s sound settings, and play again.</source>
        <translation>請重新接上，或在系統的音效設定中選擇其他輸出裝置，然後重新播放。</translation>
    </message>
    <message>
        <source>Plug it in or switch it on; its picture comes by itself.</source>
        <translation>請接上或開啟它；畫面會自動出現。</translation>
    </message>
    <message>
        <source>Plug it in, or choose another microphone in the settings.</source>
        <translation>請接上它，或在設定中選擇其他麥克風。</translation>
    </message>
    <message>
        <source>Plug one in or switch it on, check that the system&apos;s sound settings list it, and hold to talk again.</source>
        <translation>請接上或開啟麥克風，確認它已列在系統的音效設定中，然後重新按住說話。</translation>
    </message>
    <message>
        <source>Plug one in, or give the address of a network camera in the list above.</source>
        <translation>請接上攝影機，或在上方清單中輸入網路攝影機的位址。</translation>
    </message>
    <message>
        <source>Plug them in or switch them on, check that the system&apos;s sound settings list them, and play again.</source>
        <translation>請接上或開啟它們，確認它們已列在系統的音效設定中，然後重新播放。</translation>
    </message>
    <message>
        <source>Put it back into {folder}, or connect its drive, and continue. What was written down so far stays.</source>
        <translation>請把它放回 {folder}，或連接它所在的磁碟機，然後繼續。已轉錄的內容會保留。</translation>
    </message>
    <message>
        <source>Put the folder “{folder}” beside it, then import it again.</source>
        <translation>請將資料夾「{folder}」放在它旁邊，然後重新匯入。</translation>
    </message>
    <message>
        <source>Quick and fluent for short texts; reads no pictures, unlike its larger sisters. The original is given only to accounts that accepted Google&apos;s terms.</source>
        <translation>短文快速流暢；與同系列較大的模型不同，無法看圖片。原版僅提供給已接受 Google 條款的帳號。</translation>
    </message>
    <message>
        <source>Quick answers on older PCs; Qwen2.5 of the same size answers better.</source>
        <translation>在舊電腦上也能快速回答；同樣大小的 Qwen2.5 回答更好。</translation>
    </message>
    <message>
        <source>Qwen3 0.6B with six layers taken out: guesses the next words so that Qwen3 8B and 14B answer faster. Does nothing alone.</source>
        <translation>去掉六層的 Qwen3 0.6B：預先猜測後續詞語，讓 Qwen3 8B 和 14B 回答更快。無法單獨使用。</translation>
    </message>
    <message>
        <source>Reads documents and finds things in pictures, on PCs with 16 GB. Its licence allows research and private use only.</source>
        <translation>能讀文件、在圖片中尋找物體，16 GB 記憶體的電腦即可。其授權條款僅允許研究和個人使用。</translation>
    </message>
    <message>
        <source>Reads documents, charts and handwriting and follows short clips, for PCs with 16 GB.</source>
        <translation>能讀文件、圖表和手寫文字，並能看懂短片，適合 16 GB 記憶體的電腦。</translation>
    </message>
    <message>
        <source>Reads documents, charts and short clips in many languages, for PCs with 16 GB.</source>
        <translation>能以多種語言讀文件、圖表和短片，適合 16 GB 記憶體的電腦。</translation>
    </message>
    <message>
        <source>Reads text in pictures very well; the build is made for NPUs with a recent driver (32.0.100.4023 or newer).</source>
        <translation>非常擅長讀取圖片中的文字；此版本專為配備新版驅動程式（32.0.100.4023 或更新版本）的 NPU 製作。</translation>
    </message>
    <message>
        <source>Reads text in pictures well and takes little room in the conversation. Has to be converted on this PC, from a repository with terms of its own.</source>
        <translation>擅長讀取圖片中的文字，佔用的上下文少。需要在這台電腦上從儲存庫轉換，該儲存庫另有條款。</translation>
    </message>
    <message>
        <source>Reasoner in English and Chinese; runs on NPUs</source>
        <translation>英語和中文推理模型；可在 NPU 上執行</translation>
    </message>
    <message>
        <source>Record for as long as you speak.</source>
        <translation>請在說話期間持續錄音。</translation>
    </message>
    <message>
        <source>Reliable answers, summaries and tables for PCs with 16 GB.</source>
        <translation>可靠的回答、摘要和表格，適合 16 GB 記憶體的電腦。</translation>
    </message>
    <message>
        <source>Remove it, and transcribe the recording anew.</source>
        <translation>請將它移除，然後重新轉錄該錄音。</translation>
    </message>
    <message>
        <source>Remove the model and install it again.</source>
        <translation>請移除模型，然後重新安裝。</translation>
    </message>
    <message>
        <source>Remove the picture or video, or choose a model that sees.</source>
        <translation>請移除圖片或影片，或選擇能看的模型。</translation>
    </message>
    <message>
        <source>Remove the picture, or choose a model that sees.</source>
        <translation>請移除圖片，或選擇視覺模型。</translation>
    </message>
    <message>
        <source>Remove the sound, or choose a model that hears.</source>
        <translation>請移除聲音，或選擇能聽的模型。</translation>
    </message>
    <message>
        <source>Remove the video, or choose a model that sees.</source>
        <translation>請移除影片，或選擇視覺模型。</translation>
    </message>
    <message>
        <source>Repair it in the library, or remove it and install it again.</source>
        <translation>請在模型庫中修復它，或將其移除後重新安裝。</translation>
    </message>
    <message>
        <source>Save a smaller copy as JPEG, and attach that.</source>
        <translation>請另存一份較小的 JPEG 複本，然後附加。</translation>
    </message>
    <message>
        <source>Save a smaller copy, at most 8,000 pixels wide and high, and attach that.</source>
        <translation>請另存一份較小的複本（寬和高均不超過 8,000 像素），然後附加。</translation>
    </message>
    <message>
        <source>Save it again as safetensors with the tool that made it, and choose that.</source>
        <translation>請用製作它的工具重新儲存為 safetensors，然後選擇該檔案。</translation>
    </message>
    <message>
        <source>Save it as MP4 with H.264, and attach that.</source>
        <translation>請用 H.264 另存成 MP4，然後附加。</translation>
    </message>
    <message>
        <source>Save it as PDF there, and attach that.</source>
        <translation>請在該程式中另存成 PDF，然後附加。</translation>
    </message>
    <message>
        <source>Save it as plain text or as PDF, and attach that.</source>
        <translation>請另存成純文字或 PDF，然後附加。</translation>
    </message>
    <message>
        <source>Scale estimation is for language models only, and {name} has none.</source>
        <translation>縮放估計僅適用於語言模型，而 {name} 不含語言模型。</translation>
    </message>
    <message>
        <source>See `sidelight models list` for what is here, and `sidelight models available` for what can be had.</source>
        <translation>可用 `sidelight models list` 檢視已有的模型，用 `sidelight models available` 檢視可取得的模型。</translation>
    </message>
    <message>
        <source>See whether another program has it open, then try again.</source>
        <translation>請看看是否有別的應用程式開啟了它，然後重試。</translation>
    </message>
    <message>
        <source>See whether another program has {name} open.</source>
        <translation>請檢查是否有其他程式開啟了 {name}。</translation>
    </message>
    <message>
        <source>See whether the disk is full.</source>
        <translation>請檢查磁碟是否已滿。</translation>
    </message>
    <message>
        <source>See whether the disk is writable and takes files of that size, or move the models elsewhere.</source>
        <translation>請檢查磁碟能否寫入、能否容納這麼大的檔案，或將模型移到別處。</translation>
    </message>
    <message>
        <source>Sees sharply, reads text in thirty languages and follows clips, with moderate memory.</source>
        <translation>看得清晰，能讀三十種語言的文字，能看懂短片，佔用記憶體適中。</translation>
    </message>
    <message>
        <source>Set the proxy&apos;s HTTP address in the network settings; it begins with http://.</source>
        <translation>請在網路設定中填寫 Proxy 的 HTTP 位址；應以 http:// 開頭。</translation>
    </message>
    <message>
        <source>Settings, Privacy &amp; security, Camera</source>
        <translation>設定 &gt; 隱私權與安全性 &gt; 相機</translation>
    </message>
    <message>
        <source>Shorten it; models read the first few dozen words only.</source>
        <translation>請縮短文字，模型只讀取最前面的幾十個詞。</translation>
    </message>
    <message>
        <source>Sidelight does not know how to convert {shown}.</source>
        <translation>Sidelight 不知道如何轉換{shown}。</translation>
    </message>
    <message>
        <source>Sidelight is offline by your wish, so nothing was asked of the network.</source>
        <translation>你已將 Sidelight 設為離線，因此沒有存取網路。</translation>
    </message>
    <message>
        <source>Sidelight is offline by your wish, so the camera at {name} is not opened.</source>
        <translation>你已將 Sidelight 設為離線，因此沒有開啟 {name} 處的攝影機。</translation>
    </message>
    <message>
        <source>Sidelight was closed before the conversion came to its end.</source>
        <translation>轉換完成之前 Sidelight 已關閉。</translation>
    </message>
    <message>
        <source>Small English chat by Google</source>
        <translation>Google 的小型英語聊天模型</translation>
    </message>
    <message>
        <source>Small English chat, for old PCs</source>
        <translation>小型英語聊天模型，適合舊電腦</translation>
    </message>
    <message>
        <source>Small and quick; answers simple questions, often wrong on facts</source>
        <translation>小巧快速；能回答簡單的提問，事實常有錯誤</translation>
    </message>
    <message>
        <source>Small chat in English and Chinese</source>
        <translation>小型聊天模型，支援英語和中文</translation>
    </message>
    <message>
        <source>Small chat in a hundred languages</source>
        <translation>小型聊天模型，支援一百種語言</translation>
    </message>
    <message>
        <source>Small chat in eight languages</source>
        <translation>小型聊天模型，支援八種語言</translation>
    </message>
    <message>
        <source>Small chat in many languages</source>
        <translation>小型聊天模型，支援多種語言</translation>
    </message>
    <message>
        <source>Small picture and video chat</source>
        <translation>小型模型，可聊圖片和影片</translation>
    </message>
    <message>
        <source>Small picture and video chat, good for its size</source>
        <translation>小型模型，可聊圖片和影片，以其大小而言效果不錯</translation>
    </message>
    <message>
        <source>Small picture chat</source>
        <translation>小型模型，可聊圖片</translation>
    </message>
    <message>
        <source>Small picture chat, newer</source>
        <translation>小型模型，可聊圖片，較新</translation>
    </message>
    <message>
        <source>Small pictures in seconds</source>
        <translation>數秒產生小圖片</translation>
    </message>
    <message>
        <source>Small pictures, runs on any PC</source>
        <translation>小圖片，任何電腦都能執行</translation>
    </message>
    <message>
        <source>Small reasoner in English and Chinese; runs on NPUs</source>
        <translation>英語和中文小型推理模型；可在 NPU 上執行</translation>
    </message>
    <message>
        <source>Solid English chat</source>
        <translation>英語聊天，表現紮實</translation>
    </message>
    <message>
        <source>Some of your roles cannot be read.</source>
        <translation>你的部分角色無法讀取。</translation>
    </message>
    <message>
        <source>Something failed that should not have.</source>
        <translation>發生未預期的錯誤。</translation>
    </message>
    <message>
        <source>Something failed while {model} ran on {device}: {error}</source>
        <translation>{model} 在 {device} 上執行時發生錯誤：{error}</translation>
    </message>
    <message>
        <source>Speaking starts after a pause.</source>
        <translation>開始朗讀前會有停頓。</translation>
    </message>
    <message>
        <source>SpeechT5 speaks on the CPU; the NPU cannot run it.</source>
        <translation>SpeechT5 在 CPU 上朗讀；NPU 無法執行它。</translation>
    </message>
    <message>
        <source>Start Sidelight again: it sets the file aside and recovers what can be read.</source>
        <translation>請重新啟動 Sidelight：它會將該檔案移到一旁，並復原可以讀取的內容。</translation>
    </message>
    <message>
        <source>Start Sidelight at the PC itself to use it.</source>
        <translation>請直接在這台電腦上啟動 Sidelight 來使用它。</translation>
    </message>
    <message>
        <source>Start Sidelight outside of it to use them; the processor works here too.</source>
        <translation>若要使用它們，請在虛擬機器外啟動 Sidelight；這裡也可以使用處理器。</translation>
    </message>
    <message>
        <source>Start a new chat, or ask with less text or fewer pictures.</source>
        <translation>請開始新對話，或減少提問中的文字或圖片。</translation>
    </message>
    <message>
        <source>Start a new chat, or close other programs and load the model again.</source>
        <translation>請開始新對話，或關閉其他程式後重新載入模型。</translation>
    </message>
    <message>
        <source>Start a new chat.</source>
        <translation>請開始新對話。</translation>
    </message>
    <message>
        <source>Start a new one.</source>
        <translation>請開始新對話。</translation>
    </message>
    <message>
        <source>Start again, and allow it if you trust where the model comes from.</source>
        <translation>請重新開始；如果你信任模型的來源，請允許執行。</translation>
    </message>
    <message>
        <source>Start the PC again; if it happens again, update the device&apos;s driver.</source>
        <translation>請重新啟動電腦；如果再次發生，請更新裝置的驅動程式。</translation>
    </message>
    <message>
        <source>Start the conversion again.</source>
        <translation>請重新開始轉換。</translation>
    </message>
    <message>
        <source>Surprisingly able for its size, for PCs with 8 GB; it reasons before it answers, which can be switched off.</source>
        <translation>以其大小而言能力出眾，適合 8 GB 記憶體的電腦；回答前會先思考，此功能可以關閉。</translation>
    </message>
    <message>
        <source>Switch it off.</source>
        <translation>請將其關閉。</translation>
    </message>
    <message>
        <source>Switch the adapter off, or load the model with it.</source>
        <translation>請關閉該轉接器，或將模型與它一起載入。</translation>
    </message>
    <message>
        <source>Switch them off, or choose INT4.</source>
        <translation>請將它們關閉，或選擇 INT4。</translation>
    </message>
    <message>
        <source>System Settings, Privacy &amp; Security, Camera</source>
        <translation>系統設定 &gt; 隱私權與安全性 &gt; 相機</translation>
    </message>
    <message>
        <source>Take a repository that was made for OpenVINO, or choose another source for this model.</source>
        <translation>請選用為 OpenVINO 製作的儲存庫，或為此模型選擇其他來源。</translation>
    </message>
    <message>
        <source>Take that variable out of the environment, or choose another source for this model.</source>
        <translation>請移除該環境變數，或為此模型選擇其他來源。</translation>
    </message>
    <message>
        <source>Take the newest revision, or choose another source for this model.</source>
        <translation>請選用最新的修訂版本，或為此模型選擇其他來源。</translation>
    </message>
    <message>
        <source>The NPU does not run models that answer questions about sound.</source>
        <translation>NPU 無法執行回答聲音相關問題的模型。</translation>
    </message>
    <message>
        <source>The NPU does not run picture models of this family.</source>
        <translation>NPU 無法執行此系列的視覺模型。</translation>
    </message>
    <message>
        <source>The NPU needs a build with 4-bit weights.</source>
        <translation>NPU 需要採用 4 位元權重的版本。</translation>
    </message>
    <message>
        <source>The NPU needs a build with symmetric 4-bit weights.</source>
        <translation>NPU 需要採用對稱 4 位元權重的版本。</translation>
    </message>
    <message>
        <source>The NPU of this PC does not know the number format (NF4) of this build.</source>
        <translation>這台電腦的 NPU 不支援此版本的數字格式（NF4）。</translation>
    </message>
    <message>
        <source>The NPU of this PC is not Intel&apos;s, and OpenVINO cannot use it.</source>
        <translation>這台電腦的 NPU 不是 Intel 的，OpenVINO 無法使用。</translation>
    </message>
    <message>
        <source>The Python environment for the conversion tools “{title}” could not be made.</source>
        <translation>無法建立轉換工具「{title}」的 Python 環境。</translation>
    </message>
    <message>
        <source>The adapter is of the kind {method}, and only LoRA adapters can be merged.</source>
        <translation>該轉接器的類型為 {method}，而只有 LoRA 轉接器可以合併。</translation>
    </message>
    <message>
        <source>The adapter was made for “{base}”, which is not in the catalogue.</source>
        <translation>該轉接器對應的是「{base}」，而模型目錄中沒有它。</translation>
    </message>
    <message>
        <source>The adapter “{name}” could not be kept.</source>
        <translation>無法保存轉接器「{name}」。</translation>
    </message>
    <message>
        <source>The adapter “{name}” could not be removed.</source>
        <translation>無法移除轉接器「{name}」。</translation>
    </message>
    <message>
        <source>The adapter “{name}” is cut short.</source>
        <translation>轉接器「{name}」不完整。</translation>
    </message>
    <message>
        <source>The adapter “{name}” is named twice.</source>
        <translation>轉接器「{name}」被指定了兩次。</translation>
    </message>
    <message>
        <source>The best choice for most laptops: good answers with little memory; it reasons before it answers, which can be switched off.</source>
        <translation>多數筆記型電腦的最佳選擇：佔用記憶體少，回答不錯；回答前會先思考，此功能可以關閉。</translation>
    </message>
    <message>
        <source>The best picture and video model in this list, for PCs with 16 GB or more.</source>
        <translation>此清單中最好的圖片與影片模型，適合 16 GB 以上記憶體的電腦。</translation>
    </message>
    <message>
        <source>The best pictures here, needs 24 GB</source>
        <translation>繪圖效果最好的模型，需要 24 GB 記憶體</translation>
    </message>
    <message>
        <source>The best text model in this list, for PCs with 32 GB or a large graphics card; it reasons before it answers, which can be switched off.</source>
        <translation>此清單中最好的文字模型，適合 32 GB 記憶體或配備大容量顯示卡的電腦；回答前會先思考，此功能可以關閉。</translation>
    </message>
    <message>
        <source>The camera at {name} cannot be reached.</source>
        <translation>無法連線到位於 {name} 的攝影機。</translation>
    </message>
    <message>
        <source>The camera at {name} stopped giving pictures.</source>
        <translation>位於 {name} 的攝影機不再提供畫面。</translation>
    </message>
    <message>
        <source>The camera gives only black pictures.</source>
        <translation>攝影機只有黑色畫面。</translation>
    </message>
    <message>
        <source>The camera&apos;s address cannot be read.</source>
        <translation>無法辨識攝影機的位址。</translation>
    </message>
    <message>
        <source>The careful one of Alibaba&apos;s speech recognition, also with songs and noise. Has to be converted on this PC.</source>
        <translation>阿里巴巴語音辨識模型中較準確的一款，也能應付歌曲和噪音。需要在這台電腦上轉換。</translation>
    </message>
    <message>
        <source>The checkpoint needs Python code of its own to be run.</source>
        <translation>該檢查點需要執行其自帶的 Python 程式碼。</translation>
    </message>
    <message>
        <source>The checkpoint “{name}” is compressed already ({method}), and cannot be converted.</source>
        <translation>檢查點「{name}」已經過量化（{method}），無法轉換。</translation>
    </message>
    <message>
        <source>The classic of 512 by 512 pixels: many styles, weak on hands, faces and words.</source>
        <translation>512 × 512 像素的經典模型：風格多樣，手、臉部和文字較弱。</translation>
    </message>
    <message>
        <source>The classic open picture model of 2023: describes simple photographs, reads little text. Has to be converted on this PC.</source>
        <translation>2023 年的經典開放視覺模型：能描述簡單的相片，幾乎無法讀取文字。需要在這台電腦上轉換。</translation>
    </message>
    <message>
        <source>The connection is not trusted: the server&apos;s certificate could not be verified.</source>
        <translation>連線不受信任：無法驗證伺服器的憑證。</translation>
    </message>
    <message>
        <source>The connection to {host} is not secure, so it was not used.</source>
        <translation>與 {host} 的連線不安全，因此未使用。</translation>
    </message>
    <message>
        <source>The conversation has {count:,} tokens, and there is memory for {most:,} including the answer.</source>
        <translation>此對話有 {count:,} 個 token，而記憶體連同回答只能容納 {most:,} 個。</translation>
    </message>
    <message>
        <source>The conversation has {count:,} tokens, and this device takes {most:,}.</source>
        <translation>此對話有 {count:,} 個 token，而此裝置最多可處理 {most:,} 個。</translation>
    </message>
    <message>
        <source>The conversation has {count:,} tokens, and this model takes {most:,} including its answer.</source>
        <translation>此對話有 {count:,} 個 token，而此模型連同回答最多可處理 {most:,} 個。</translation>
    </message>
    <message>
        <source>The conversation is too long for {model} on {device}.</source>
        <translation>對於在 {device} 上執行的 {model} 來說，此對話太長。</translation>
    </message>
    <message>
        <source>The conversation is too long.</source>
        <translation>此對話太長。</translation>
    </message>
    <message>
        <source>The conversation&apos;s {count:,} tokens do not fit into the memory set aside for them.</source>
        <translation>此對話的 {count:,} 個 token 超出了為其預留的記憶體。</translation>
    </message>
    <message>
        <source>The conversion ended by itself with exit status {status}.</source>
        <translation>轉換自行終止，結束狀態為 {status}。</translation>
    </message>
    <message>
        <source>The conversion left out a part that the model cannot do without.</source>
        <translation>轉換遺漏了模型不可缺少的部分。</translation>
    </message>
    <message>
        <source>The conversion tools “{title}” are being made, used or removed by another process.</source>
        <translation>轉換工具「{title}」正由另一個程式建立、使用或移除。</translation>
    </message>
    <message>
        <source>The conversion tools “{title}” are not on this PC.</source>
        <translation>這台電腦上沒有轉換工具「{title}」。</translation>
    </message>
    <message>
        <source>The conversion tools “{title}” could not be installed.</source>
        <translation>無法安裝轉換工具「{title}」。</translation>
    </message>
    <message>
        <source>The conversion tools “{title}” could not be removed.</source>
        <translation>無法移除轉換工具「{title}」。</translation>
    </message>
    <message>
        <source>The conversion tools “{title}” could not be stored.</source>
        <translation>無法儲存轉換工具「{title}」。</translation>
    </message>
    <message>
        <source>The conversion tools “{title}” were installed, but “{module}” does not start.</source>
        <translation>轉換工具「{title}」已安裝，但「{module}」無法啟動。</translation>
    </message>
    <message>
        <source>The converted model does not answer like the original ({similarity:.0%} alike), so it was not installed.</source>
        <translation>轉換後的模型與原版的回答不一致（相似度 {similarity:.0%}），因此沒有安裝。</translation>
    </message>
    <message>
        <source>The converted model does not run, so it was not installed. {what}</source>
        <translation>轉換後的模型無法執行，因此沒有安裝。{what}</translation>
    </message>
    <message>
        <source>The disk became full while the conversion tools were being installed.</source>
        <translation>安裝轉換工具時磁碟已滿。</translation>
    </message>
    <message>
        <source>The disk became full while the model was being converted.</source>
        <translation>轉換模型時磁碟已滿。</translation>
    </message>
    <message>
        <source>The disk became full while the model was being stored.</source>
        <translation>儲存模型時磁碟已滿。</translation>
    </message>
    <message>
        <source>The disk did not take {what}.</source>
        <translation>磁碟無法寫入{what}。</translation>
    </message>
    <message>
        <source>The disk is full, so the conversation could not be saved.</source>
        <translation>磁碟已滿，因此無法儲存對話。</translation>
    </message>
    <message>
        <source>The disk is full, so “{name}” could not be written.</source>
        <translation>磁碟已滿，因此無法寫入「{name}」。</translation>
    </message>
    <message>
        <source>The disk of {target} does not keep what is written to it, so nothing was moved.</source>
        <translation>{target} 所在的磁碟無法保留寫入的內容，因此沒有移動任何檔案。</translation>
    </message>
    <message>
        <source>The disk that the models are kept on is not there.</source>
        <translation>存放模型的磁碟不存在。</translation>
    </message>
    <message>
        <source>The download does not contain the model that was expected, so it was thrown away.</source>
        <translation>下載的內容不是預期的模型，因此已捨棄。</translation>
    </message>
    <message>
        <source>The download failed.</source>
        <translation>下載失敗。</translation>
    </message>
    <message>
        <source>The download from {host} failed.</source>
        <translation>從 {host} 下載失敗。</translation>
    </message>
    <message>
        <source>The download from {host} was ended from outside.</source>
        <translation>從 {host} 的下載遭外部終止。</translation>
    </message>
    <message>
        <source>The download was not possible: no connection to the package index.</source>
        <translation>無法下載：未能連線到套件索引。</translation>
    </message>
    <message>
        <source>The downloader (pip) is missing from this installation.</source>
        <translation>這份安裝缺少下載工具（pip）。</translation>
    </message>
    <message>
        <source>The downloader (pip) of this installation is too old.</source>
        <translation>這份安裝的下載工具（pip）版本太舊。</translation>
    </message>
    <message>
        <source>The driver of the NPU ({named}) is older than the newest models want.</source>
        <translation>NPU 驅動程式（{named}）較舊，不符合最新模型的需求。</translation>
    </message>
    <message>
        <source>The driver of the NPU is too old ({named}), so models fail on it.</source>
        <translation>NPU 驅動程式太舊（{named}），模型無法在上面執行。</translation>
    </message>
    <message>
        <source>The driver of {device} is too old for {model}.</source>
        <translation>{device} 的驅動程式太舊，不支援 {model}。</translation>
    </message>
    <message>
        <source>The driver of {name} failed.</source>
        <translation>{name} 的驅動程式發生錯誤。</translation>
    </message>
    <message>
        <source>The engine ended unexpectedly while {name} ran on {device}.</source>
        <translation>{name} 在 {device} 上執行時，引擎意外結束。</translation>
    </message>
    <message>
        <source>The engine ended unexpectedly.</source>
        <translation>引擎意外結束。</translation>
    </message>
    <message>
        <source>The file with your conversations is damaged.</source>
        <translation>儲存對話的檔案已損毀。</translation>
    </message>
    <message>
        <source>The file “{name}” changed while it was being copied.</source>
        <translation>檔案「{name}」在複製期間有所變動。</translation>
    </message>
    <message>
        <source>The file “{name}” does not list the model&apos;s weights as it should.</source>
        <translation>檔案「{name}」沒有正確列出模型的權重。</translation>
    </message>
    <message>
        <source>The file “{name}” is damaged: {why}.</source>
        <translation>檔案「{name}」已損毀：{why}。</translation>
    </message>
    <message>
        <source>The file “{name}” is no model that is known.</source>
        <translation>檔案「{name}」不是已知的模型。</translation>
    </message>
    <message>
        <source>The files of “{name}” are in use.</source>
        <translation>「{name}」的檔案正在使用中。</translation>
    </message>
    <message>
        <source>The first start on the NPU takes some minutes; later ones are quick.</source>
        <translation>第一次在 NPU 上啟動需要幾分鐘，之後就很快了。</translation>
    </message>
    <message>
        <source>The folder brings Python code of its own, which is not needed and not run.</source>
        <translation>資料夾內附有 Python 程式碼，這裡用不到，也不會執行。</translation>
    </message>
    <message>
        <source>The folder of the models is being moved to another place.</source>
        <translation>模型資料夾正在移到其他位置。</translation>
    </message>
    <message>
        <source>The folder of the models, {folder}, cannot be reached.</source>
        <translation>無法存取模型資料夾 {folder}。</translation>
    </message>
    <message>
        <source>The folder of the models, {folder}, cannot be written to.</source>
        <translation>無法寫入模型資料夾 {folder}。</translation>
    </message>
    <message>
        <source>The folder {name} holds more than is taken at once; {taken} of its files were.</source>
        <translation>資料夾{name}裡的檔案太多，無法一次全部附加；已附加其中 {taken} 個。</translation>
    </message>
    <message>
        <source>The folder {name} holds no files.</source>
        <translation>資料夾{name}裡沒有檔案。</translation>
    </message>
    <message>
        <source>The folder {target} is inside the folder that is to be moved.</source>
        <translation>資料夾 {target} 位於要移動的資料夾之內。</translation>
    </message>
    <message>
        <source>The folder “{name}” holds more than {most:,} files or folders in folders, so it is no single model.</source>
        <translation>資料夾「{name}」裡的檔案或各層子資料夾超過 {most:,} 個，不是單一模型的資料夾。</translation>
    </message>
    <message>
        <source>The folder “{name}” holds no adapter.</source>
        <translation>資料夾「{name}」中沒有轉接器。</translation>
    </message>
    <message>
        <source>The folder “{name}” holds no files of a model.</source>
        <translation>資料夾「{name}」裡沒有模型檔案。</translation>
    </message>
    <message>
        <source>The folder “{name}” holds no model that is known: {shown} and others.</source>
        <translation>資料夾「{name}」裡沒有已知的模型，只有 {shown} 等檔案。</translation>
    </message>
    <message>
        <source>The folder “{name}” holds no model that is known: {shown}.</source>
        <translation>資料夾「{name}」裡沒有已知的模型，只有 {shown}。</translation>
    </message>
    <message>
        <source>The folder “{name}” holds several folders with models, such as “{first}”.</source>
        <translation>資料夾「{name}」裡有多個模型資料夾，例如「{first}」。</translation>
    </message>
    <message>
        <source>The folder “{name}” holds {count} GGUF files.</source>
        <translation>資料夾「{name}」裡有 {count} 個 GGUF 檔案。</translation>
    </message>
    <message>
        <source>The folder “{name}” looks like {looks_like}, but {shown} and {more} more are missing.</source>
        <translation>資料夾「{name}」看起來是{looks_like}，但缺少 {shown} 和另外 {more} 個檔案。</translation>
    </message>
    <message>
        <source>The folder “{name}” looks like {looks_like}, but {shown} is missing.</source>
        <translation>資料夾「{name}」看起來是{looks_like}，但缺少 {shown}。</translation>
    </message>
    <message>
        <source>The graphics driver is too old ({driver}); {may}.</source>
        <translation>顯示卡驅動程式太舊（{driver}），{may}。</translation>
    </message>
    <message>
        <source>The halves of the adapter “{name}” do not belong together.</source>
        <translation>轉接器「{name}」的兩半互不相符。</translation>
    </message>
    <message>
        <source>The kept copy of “{name}” is missing or damaged.</source>
        <translation>「{name}」留存的複本遺失或已損毀。</translation>
    </message>
    <message>
        <source>The largest SmolLM2: good at rewriting and summarising English text. Its memory grows quickly with long conversations. Has to be converted on this PC.</source>
        <translation>最大的 SmolLM2：擅長改寫和摘要英文文字。對話較長時，佔用的記憶體會迅速增加。需要在這台電腦上轉換。</translation>
    </message>
    <message>
        <source>The licence of {name} has terms that you have to accept first{where}.</source>
        <translation>{name} 的授權含有需要你先接受的條款{where}。</translation>
    </message>
    <message>
        <source>The line to {host} was cut again and again.</source>
        <translation>與 {host} 的連線一再中斷。</translation>
    </message>
    <message>
        <source>The mask has {width:,} x {height:,} pixels; at most {most:,} a side.</source>
        <translation>遮罩有 {width:,} × {height:,} 像素，每邊最多 {most:,}。</translation>
    </message>
    <message>
        <source>The memory of this PC does not suffice.</source>
        <translation>這台電腦的記憶體不足。</translation>
    </message>
    <message>
        <source>The model could not be compressed.</source>
        <translation>無法量化這個模型。</translation>
    </message>
    <message>
        <source>The model could not be exported.</source>
        <translation>無法匯出這個模型。</translation>
    </message>
    <message>
        <source>The model could not be stored.</source>
        <translation>無法儲存這個模型。</translation>
    </message>
    <message>
        <source>The model stayed silent on {device}.</source>
        <translation>模型在 {device} 上沒有發出聲音。</translation>
    </message>
    <message>
        <source>The model “{model_id}” is not installed.</source>
        <translation>模型「{model_id}」尚未安裝。</translation>
    </message>
    <message>
        <source>The model “{name}” is damaged: {first} and {more} more.</source>
        <translation>模型「{name}」已損毀：{first}，另外還有 {more} 個問題。</translation>
    </message>
    <message>
        <source>The model “{name}” is damaged: {first}.</source>
        <translation>模型「{name}」已損毀：{first}。</translation>
    </message>
    <message>
        <source>The model “{reference}” ships with Sidelight, but it is missing or damaged.</source>
        <translation>模型「{reference}」隨 Sidelight 提供，但它遺失或已損毀。</translation>
    </message>
    <message>
        <source>The model&apos;s config.json cannot be read.</source>
        <translation>無法讀取模型的 config.json。</translation>
    </message>
    <message>
        <source>The model&apos;s file {name} is missing or damaged.</source>
        <translation>模型的檔案 {name} 遺失或已損毀。</translation>
    </message>
    <message>
        <source>The models are in the folder {target} already.</source>
        <translation>模型已經在資料夾 {target} 中。</translation>
    </message>
    <message>
        <source>The nearest size that works is {width} x {height}.</source>
        <translation>最接近的可用尺寸是 {width} × {height}。</translation>
    </message>
    <message>
        <source>The network settings could not be kept.</source>
        <translation>無法儲存網路設定。</translation>
    </message>
    <message>
        <source>The newer InternVL for PCs with 8 GB. Has to be converted on this PC.</source>
        <translation>較新的 InternVL，適合 8 GB 記憶體的電腦。需要在這台電腦上轉換。</translation>
    </message>
    <message>
        <source>The old file was kept as {name}.</source>
        <translation>舊檔案已保留為 {name}。</translation>
    </message>
    <message>
        <source>The other tiny picture model made for this app, of another architecture: names coloured shapes, counts them, and tells what is on the left and on the right.</source>
        <translation>為本應用程式製作的另一個微型視覺模型，架構不同：能說出彩色圖形的名稱、數出數量，並說明左邊和右邊各是什麼。</translation>
    </message>
    <message>
        <source>The package index in use does not have the model.</source>
        <translation>目前使用的套件索引中沒有這個模型。</translation>
    </message>
    <message>
        <source>The package index in use does not have “{pin}” for this PC.</source>
        <translation>目前使用的套件索引中沒有適合這台電腦的「{pin}」。</translation>
    </message>
    <message>
        <source>The part that downloads from {host} is missing from this installation.</source>
        <translation>這份安裝缺少從 {host} 下載所需的元件。</translation>
    </message>
    <message>
        <source>The pasted picture</source>
        <translation>貼上的圖片</translation>
    </message>
    <message>
        <source>The picture could not be moved.</source>
        <translation>無法移動圖片。</translation>
    </message>
    <message>
        <source>The picture could not be saved in the gallery.</source>
        <translation>無法把圖片儲存到圖庫。</translation>
    </message>
    <message>
        <source>The picture could not be saved there.</source>
        <translation>無法把圖片儲存到那裡。</translation>
    </message>
    <message>
        <source>The picture has {width:,} x {height:,} pixels; at most {most:,} a side.</source>
        <translation>圖片有 {width:,} × {height:,} 像素，每邊最多 {most:,}。</translation>
    </message>
    <message>
        <source>The picture is not in the gallery any more, or it is damaged.</source>
        <translation>圖片已不在圖庫中，或者已損壞。</translation>
    </message>
    <message>
        <source>The pictures of “{name}” are coded in a way that cannot be read here{codec}.</source>
        <translation>「{name}」的畫面使用了這裡無法讀取的編碼{codec}。</translation>
    </message>
    <message>
        <source>The processor of this PC has no AVX2, so models run slowly on it.</source>
        <translation>這台電腦的處理器不支援 AVX2，因此模型執行較慢。</translation>
    </message>
    <message>
        <source>The proxy does not let the download from {host} through.</source>
        <translation>Proxy 不允許從 {host} 下載。</translation>
    </message>
    <message>
        <source>The proxy does not let the download through.</source>
        <translation>Proxy 不允許這次下載。</translation>
    </message>
    <message>
        <source>The proxy {proxy} does not connect to {host}.</source>
        <translation>Proxy {proxy} 無法連線到 {host}。</translation>
    </message>
    <message>
        <source>The recording ended after {longest}, the longest there can be; all of it was kept.</source>
        <translation>錄音已達到最長時限（{longest}）並結束，內容已全部保留。</translation>
    </message>
    <message>
        <source>The recording is too short to hear anything in it.</source>
        <translation>錄音太短，聽不出內容。</translation>
    </message>
    <message>
        <source>The rest of this message could not be recovered.</source>
        <translation>這則訊息的其餘部分無法復原。</translation>
    </message>
    <message>
        <source>The role cannot be written to {name}.</source>
        <translation>無法將角色寫入 {name}。</translation>
    </message>
    <message>
        <source>The role in this file has no name.</source>
        <translation>這個檔案中的角色沒有名稱。</translation>
    </message>
    <message>
        <source>The role was made by a newer version of Sidelight.</source>
        <translation>這個角色是由較新版本的 Sidelight 製作的。</translation>
    </message>
    <message>
        <source>The roles cannot be written.</source>
        <translation>無法寫入角色。</translation>
    </message>
    <message>
        <source>The script says that this fails.</source>
        <translation>指令碼要求這一步失敗。</translation>
    </message>
    <message>
        <source>The settings of the adapter in “{name}” cannot be understood.</source>
        <translation>無法理解「{name}」中轉接器的設定。</translation>
    </message>
    <message>
        <source>The smallest Qwen2: instant on any PC, for simple questions in English or Chinese, often wrong on facts.</source>
        <translation>最小的 Qwen2：在任何電腦上都能立即回答，適合用英文或中文問簡單的問題，但常常答錯事實。</translation>
    </message>
    <message>
        <source>The smallest Qwen3-VL. Has to be converted on this PC.</source>
        <translation>最小的 Qwen3-VL。需要在這台電腦上轉換。</translation>
    </message>
    <message>
        <source>The smallest Qwen3: quick on any PC; it reasons before it answers, which can be switched off.</source>
        <translation>最小的 Qwen3：在任何電腦上都很快；回答前會先思考，也可以關閉思考。</translation>
    </message>
    <message>
        <source>The smallest chat model of Hugging Face&apos;s SmolLM2 family, with 4-bit weights. Runs on any PC; good for short texts and simple questions in English, not for facts that matter.</source>
        <translation>Hugging Face 的 SmolLM2 系列中最小的聊天模型，採用 4 位元權重。可在任何電腦上執行；適合英文短文和簡單的問題，不適合查詢重要的事實。</translation>
    </message>
    <message>
        <source>The sound library PortAudio is missing, without which no microphone can be used.</source>
        <translation>缺少聲音函式庫 PortAudio，因此無法使用麥克風。</translation>
    </message>
    <message>
        <source>The sound library PortAudio is missing, without which nothing can be played.</source>
        <translation>缺少聲音函式庫 PortAudio，因此無法播放聲音。</translation>
    </message>
    <message>
        <source>The source has no files of “{name}”.</source>
        <translation>來源中沒有「{name}」的檔案。</translation>
    </message>
    <message>
        <source>The source has other files of “{name}” now than those that were installed.</source>
        <translation>來源中「{name}」的檔案與已安裝的不同了。</translation>
    </message>
    <message>
        <source>The speed {speed:g} is out of range.</source>
        <translation>語速 {speed:g} 超出範圍。</translation>
    </message>
    <message>
        <source>The system does not let Sidelight listen to “{name}”.</source>
        <translation>系統不允許 Sidelight 使用「{name}」聆聽聲音。</translation>
    </message>
    <message>
        <source>The system ended the conversion, most likely because memory ran out.</source>
        <translation>系統終止了轉換，很可能是因為記憶體不足。</translation>
    </message>
    <message>
        <source>The system&apos;s voice could not say it.</source>
        <translation>系統語音無法朗讀這段內容。</translation>
    </message>
    <message>
        <source>The system&apos;s voice does not come to an end.</source>
        <translation>系統語音遲遲沒有結束。</translation>
    </message>
    <message>
        <source>The system&apos;s voice does not start.</source>
        <translation>系統語音無法啟動。</translation>
    </message>
    <message>
        <source>The text has {count:,} characters; at most {most:,}.</source>
        <translation>文字有 {count:,} 個字元，最多 {most:,} 個。</translation>
    </message>
    <message>
        <source>The tokenizer of this model cannot be converted.</source>
        <translation>無法轉換這個模型的分詞器。</translation>
    </message>
    <message>
        <source>The transcript of “{name}” cannot be written to the disk.</source>
        <translation>無法把「{name}」的逐字稿寫入磁碟。</translation>
    </message>
    <message>
        <source>The voice “{voice}” of {name} cannot be read.</source>
        <translation>無法讀取 {name} 的語音「{voice}」。</translation>
    </message>
    <message>
        <source>There are no files of a model at {path}.</source>
        <translation>{path} 中沒有模型檔案。</translation>
    </message>
    <message>
        <source>There are other files in {target}.</source>
        <translation>{target} 中有其他檔案。</translation>
    </message>
    <message>
        <source>There are {count} stop words; at most {most}.</source>
        <translation>停止詞有 {count} 個，最多只能有 {most} 個。</translation>
    </message>
    <message>
        <source>There is a mask, but no picture that it is for.</source>
        <translation>有遮罩，但沒有與之對應的圖片。</translation>
    </message>
    <message>
        <source>There is no adapter “{id}” on this PC.</source>
        <translation>這台電腦上沒有轉接器「{id}」。</translation>
    </message>
    <message>
        <source>There is no folder {parent}.</source>
        <translation>資料夾 {parent} 不存在。</translation>
    </message>
    <message>
        <source>There is no model “{model_id}” in the catalogue.</source>
        <translation>模型目錄中沒有模型「{model_id}」。</translation>
    </message>
    <message>
        <source>There is no network, or {host} cannot be found in it.</source>
        <translation>沒有網路連線，或在網路中找不到 {host}。</translation>
    </message>
    <message>
        <source>There is no question.</source>
        <translation>沒有提問內容。</translation>
    </message>
    <message>
        <source>There is no ready build of it, so it has to be converted first.</source>
        <translation>沒有現成版本，因此需要先轉換。</translation>
    </message>
    <message>
        <source>There is not enough memory for a conversation with this model.</source>
        <translation>記憶體不足，無法與這個模型對話。</translation>
    </message>
    <message>
        <source>There is not enough memory for {model} on {device}.</source>
        <translation>記憶體不足，無法在 {device} 上執行 {model}。</translation>
    </message>
    <message>
        <source>There is not enough memory for {name} to draw {width} x {height} pixels.</source>
        <translation>記憶體不足，{name} 無法繪製 {width} × {height} 像素的圖片。</translation>
    </message>
    <message>
        <source>There is not enough room on the disk: {needed} are needed, {free} are free.</source>
        <translation>磁碟空間不足：需要 {needed}，可用 {free}。</translation>
    </message>
    <message>
        <source>There is nothing at {path}.</source>
        <translation>{path} 沒有任何內容。</translation>
    </message>
    <message>
        <source>There is nothing to draw.</source>
        <translation>沒有要畫的內容。</translation>
    </message>
    <message>
        <source>There is nothing to say aloud.</source>
        <translation>沒有可朗讀的內容。</translation>
    </message>
    <message>
        <source>There is something named “{name}” already.</source>
        <translation>已經有名為「{name}」的項目了。</translation>
    </message>
    <message>
        <source>Thinks aloud at length before it answers; good at arithmetic and puzzles, with builds for NPUs.</source>
        <translation>回答前會展開長時間的思考；擅長算術和解謎，有適用於 NPU 的現成版本。</translation>
    </message>
    <message>
        <source>Thinks aloud before it answers; good at small puzzles and arithmetic, weak on facts. The smallest model here with builds for NPUs.</source>
        <translation>回答前會先展示思考過程；擅長簡單的謎題和算術，容易答錯事實。這裡有 NPU 現成版本的模型中最小的一個。</translation>
    </message>
    <message>
        <source>Thirty languages and Chinese dialects, quick</source>
        <translation>支援三十種語言和漢語方言，速度快</translation>
    </message>
    <message>
        <source>Thirty languages and Chinese dialects, very good</source>
        <translation>支援三十種語言和漢語方言，效果出色</translation>
    </message>
    <message>
        <source>This PC has no device {device} that OpenVINO can use.</source>
        <translation>這台電腦沒有 OpenVINO 可用的裝置 {device}。</translation>
    </message>
    <message>
        <source>This PC has no device {device} that OpenVINO can use; it has {present}.</source>
        <translation>這台電腦沒有 OpenVINO 可用的裝置 {device}，只有 {present}。</translation>
    </message>
    <message>
        <source>This PC has no device {device}.</source>
        <translation>這台電腦沒有裝置 {device}。</translation>
    </message>
    <message>
        <source>This PC has {name}, but the driver for computing on it is missing.</source>
        <translation>這台電腦有 {name}，但缺少用它進行運算的驅動程式。</translation>
    </message>
    <message>
        <source>This PC has {name}, but this Linux does not know it.</source>
        <translation>這台電腦有 {name}，但目前的 Linux 無法辨識它。</translation>
    </message>
    <message>
        <source>This PC has {name}, but you may not use it ({closed}).</source>
        <translation>這台電腦有 {name}，但你沒有使用權限（{closed}）。</translation>
    </message>
    <message>
        <source>This PC has {name}, which cannot be seen over Remote Desktop.</source>
        <translation>這台電腦有 {name}，但透過遠端桌面看不到它。</translation>
    </message>
    <message>
        <source>This app may not use {name}.</source>
        <translation>這個應用程式沒有使用 {name} 的權限。</translation>
    </message>
    <message>
        <source>This build of Sidelight does not know where newer ones are announced.</source>
        <translation>此版本的 Sidelight 不知道新版本在哪裡發布。</translation>
    </message>
    <message>
        <source>This build was not made for the {family}.</source>
        <translation>這個版本不是為 {family} 製作的。</translation>
    </message>
    <message>
        <source>This conversation is not there any more.</source>
        <translation>這個對話已不存在。</translation>
    </message>
    <message>
        <source>This device cannot be used as it is; see what is said about it under “Your PC”.</source>
        <translation>這個裝置目前無法使用，請查看「你的電腦」中的說明。</translation>
    </message>
    <message>
        <source>This file holds no role.</source>
        <translation>這個檔案裡沒有角色。</translation>
    </message>
    <message>
        <source>This file is too large for a role.</source>
        <translation>這個檔案太大，不可能是角色檔案。</translation>
    </message>
    <message>
        <source>This is Linux within Windows, which does not pass on the NPU.</source>
        <translation>這是 Windows 中的 Linux，無法使用 NPU。</translation>
    </message>
    <message>
        <source>This is a virtual machine, so the graphics and NPU of the PC are out of reach.</source>
        <translation>這是一台虛擬機器，用不了電腦的顯示卡和 NPU。</translation>
    </message>
    <message>
        <source>This is too much for one file.</source>
        <translation>內容太多，一個檔案放不下。</translation>
    </message>
    <message>
        <source>This message could not be recovered.</source>
        <translation>這則訊息無法復原。</translation>
    </message>
    <message>
        <source>This model does not hear on this device.</source>
        <translation>此模型在此裝置上聽不到聲音。</translation>
    </message>
    <message>
        <source>This version of Sidelight has no conversion tools named “{toolchain_id}”.</source>
        <translation>這個版本的 Sidelight 沒有名為「{toolchain_id}」的轉換工具。</translation>
    </message>
    <message>
        <source>This {name} checkpoint was saved by transformers {saved_by}, and the only tools that can convert {name} models ({tools}) do not read what that version saves.</source>
        <translation>這個 {name} 檢查點由 transformers {saved_by} 儲存，而能轉換 {name} 模型的工具（{tools}）都無法讀取該版本儲存的內容。</translation>
    </message>
    <message>
        <source>To convert {name} takes about {need} of memory, and {words}.</source>
        <translation>轉換 {name} 大約需要 {need} 記憶體，而{words}。</translation>
    </message>
    <message>
        <source>To convert {name} takes about {need} on the disk for a while, and {free} are free.</source>
        <translation>轉換 {name} 期間大約需要 {need} 磁碟空間，而可用的只有 {free}。</translation>
    </message>
    <message>
        <source>Transcribe it anew. What was written down so far stays.</source>
        <translation>請重新轉錄。已轉錄的內容會保留。</translation>
    </message>
    <message>
        <source>Try again later, what has arrived is kept; or choose another source for this model.</source>
        <translation>請稍後再試，已下載的部分會保留；也可以為這個模型選擇其他來源。</translation>
    </message>
    <message>
        <source>Try again later; when it happens again, choose another source for this model.</source>
        <translation>請稍後再試；如果仍然如此，請為這個模型選擇其他來源。</translation>
    </message>
    <message>
        <source>Try again then, what has arrived is kept; with an access token more is allowed.</source>
        <translation>請到時再試，已下載的部分會保留；使用存取權杖可獲得更高的額度。</translation>
    </message>
    <message>
        <source>Try again, only that is fetched anew; when it happens again something on the way (a proxy, a mirror) changes files: choose another source for this model.</source>
        <translation>請再試一次，只需重新下載這個部分；如果仍然如此，表示途中有 Proxy 或鏡像站改動了檔案，請為這個模型選擇其他來源。</translation>
    </message>
    <message>
        <source>Try again, or install a model that speaks in the library.</source>
        <translation>請重試，或在模型庫中安裝一個語音合成模型。</translation>
    </message>
    <message>
        <source>Try again, what has arrived is kept.</source>
        <translation>請再試一次，已下載的部分會保留。</translation>
    </message>
    <message>
        <source>Try again, what has arrived is kept; when it happens again set a mirror in the network settings, or choose another source for this model.</source>
        <translation>請再試一次，已下載的部分會保留；如果仍然如此，請在網路設定中指定鏡像站，或為這個模型選擇其他來源。</translation>
    </message>
    <message>
        <source>Try again, what has arrived is kept; when it happens again something on the way (a proxy, a mirror) changes files: choose another source for this model.</source>
        <translation>請再試一次，已下載的部分會保留；如果仍然如此，表示途中有 Proxy 或鏡像站改動了檔案，請為這個模型選擇其他來源。</translation>
    </message>
    <message>
        <source>Try again, what has arrived is kept; when it happens again, choose another source for this model.</source>
        <translation>請再試一次，已下載的部分會保留；如果仍然如此，請為這個模型選擇其他來源。</translation>
    </message>
    <message>
        <source>Try again: what was downloaded is still here.</source>
        <translation>請再試一次：已下載的內容還在。</translation>
    </message>
    <message>
        <source>Try again; if it happens again, choose another model or device.</source>
        <translation>請再試一次；如果仍然如此，請選擇其他模型或裝置。</translation>
    </message>
    <message>
        <source>Try again; the details say what Python said.</source>
        <translation>請再試一次；詳細資料中有 Python 的輸出。</translation>
    </message>
    <message>
        <source>Try again; the details say what pip said.</source>
        <translation>請再試一次；詳細資料中有 pip 的輸出。</translation>
    </message>
    <message>
        <source>Try again; the log has the details.</source>
        <translation>請再試一次；記錄檔中有詳細資料。</translation>
    </message>
    <message>
        <source>Try again; when it happens again, choose another model.</source>
        <translation>請再試一次；如果仍然如此，請選擇其他模型。</translation>
    </message>
    <message>
        <source>Try again; when it happens again, please report it.</source>
        <translation>請再試一次；如果仍然如此，請向我們回報。</translation>
    </message>
    <message>
        <source>Try again; when it happens again, something on the way (a proxy, a mirror) changes files.</source>
        <translation>請再試一次；如果仍然如此，表示途中有 Proxy 或鏡像站改動了檔案。</translation>
    </message>
    <message>
        <source>Try again; when it happens again, the details say what is missing on this PC.</source>
        <translation>請再試一次；如果仍然如此，詳細資料會說明這台電腦缺少什麼。</translation>
    </message>
    <message>
        <source>Type what you want to know, then send it.</source>
        <translation>輸入你想知道的內容，然後傳送。</translation>
    </message>
    <message>
        <source>Unpack it, and attach the files that are in it.</source>
        <translation>請解壓縮，然後附加其中的檔案。</translation>
    </message>
    <message>
        <source>Unpack it, and choose the folder that comes out.</source>
        <translation>請解壓縮，然後選擇解壓縮後的資料夾。</translation>
    </message>
    <message>
        <source>Unplug it and plug it in again, or choose another camera.</source>
        <translation>請拔除後重新插上，或選擇其他攝影機。</translation>
    </message>
    <message>
        <source>Update Linux to kernel 6.2 or newer with its firmware packages, {restart}</source>
        <translation>請將 Linux 更新到核心 6.2 或更新版本，並更新其韌體套件，{restart}</translation>
    </message>
    <message>
        <source>Update Linux to kernel 6.6 or newer with its firmware packages, {restart}</source>
        <translation>請將 Linux 更新到核心 6.6 或更新版本，並更新其韌體套件，{restart}</translation>
    </message>
    <message>
        <source>Update Sidelight, then import it.</source>
        <translation>請先更新 Sidelight，再匯入。</translation>
    </message>
    <message>
        <source>Update the device&apos;s driver, or choose another device.</source>
        <translation>請更新這個裝置的驅動程式，或選擇其他裝置。</translation>
    </message>
    <message>
        <source>Update the model, or remove it and install it again.</source>
        <translation>請更新這個模型，或將其移除後重新安裝。</translation>
    </message>
    <message>
        <source>Update to Windows 11 to use it; the other devices work as they are.</source>
        <translation>升級到 Windows 11 即可使用；其他裝置可照常使用。</translation>
    </message>
    <message>
        <source>Use Sidelight for Windows to have all devices; the processor works here too.</source>
        <translation>使用 Windows 版 Sidelight 即可使用所有裝置；在這裡也可以使用處理器。</translation>
    </message>
    <message>
        <source>Verify the model in the library, and try again.</source>
        <translation>請在模型庫中驗證該模型，然後再試一次。</translation>
    </message>
    <message>
        <source>Very good answers for PCs with 16 GB, with a build made for NPUs; it reasons before it answers, which can be switched off.</source>
        <translation>適合 16 GB 記憶體的電腦，回答效果出色，有專為 NPU 製作的現成版本；回答前會先思考，也可以關閉思考。</translation>
    </message>
    <message>
        <source>Very good chat in a hundred languages; runs on NPUs</source>
        <translation>支援一百種語言，聊天效果出色；可在 NPU 上執行</translation>
    </message>
    <message>
        <source>Very good chat, needs 32 GB</source>
        <translation>聊天效果出色，需要 32 GB 記憶體</translation>
    </message>
    <message>
        <source>Very good picture and video chat</source>
        <translation>聊圖片和影片，效果出色</translation>
    </message>
    <message>
        <source>Very good picture and video chat for laptops</source>
        <translation>聊圖片和影片，效果出色，適合筆記型電腦</translation>
    </message>
    <message>
        <source>Very good picture chat</source>
        <translation>聊圖片，效果出色</translation>
    </message>
    <message>
        <source>Very good picture chat, needs 32 GB</source>
        <translation>聊圖片，效果出色，需要 32 GB 記憶體</translation>
    </message>
    <message>
        <source>Very good picture chat; runs on NPUs</source>
        <translation>聊圖片，效果出色；可在 NPU 上執行</translation>
    </message>
    <message>
        <source>Very good pictures and words in four steps, on PCs with much memory.</source>
        <translation>四個步驟即可畫出效果出色的圖片和文字，適合記憶體較大的電腦。</translation>
    </message>
    <message>
        <source>Very small chat in English and Chinese</source>
        <translation>微型聊天模型，支援英文和中文</translation>
    </message>
    <message>
        <source>Very small chat that thinks first</source>
        <translation>微型聊天模型，先思考再回答</translation>
    </message>
    <message>
        <source>Very small picture chat</source>
        <translation>微型模型，可聊圖片</translation>
    </message>
    <message>
        <source>Video chat in English</source>
        <translation>用英文聊影片內容</translation>
    </message>
    <message>
        <source>Wait for that to finish, and try again.</source>
        <translation>請等它完成後再試。</translation>
    </message>
    <message>
        <source>Wait for that to finish, or pause it, and try again.</source>
        <translation>請等它完成或將其暫停，然後再試。</translation>
    </message>
    <message>
        <source>Wait until it has finished, then try again.</source>
        <translation>請等它完成，然後再試。</translation>
    </message>
    <message>
        <source>Wait until it is done, or stop it there.</source>
        <translation>請等它完成，或在那裡停止它。</translation>
    </message>
    <message>
        <source>Wait until nothing writes to it any more, and try again.</source>
        <translation>請等到沒有程式再寫入它，然後再試。</translation>
    </message>
    <message>
        <source>Weights of 32 bits are not kept: they are slower and no better.</source>
        <translation>不儲存 32 位元權重：它們更慢，效果也不會更好。</translation>
    </message>
    <message>
        <source>What arrived is not the file that was expected, so it was thrown away.</source>
        <translation>收到的檔案與預期不符，已捨棄。</translation>
    </message>
    <message>
        <source>What is meant for {device} is executed by {others}.</source>
        <translation>本應由 {device} 執行的工作，實際執行的裝置是：{others}。</translation>
    </message>
    <message>
        <source>What the system&apos;s voice said cannot be read.</source>
        <translation>無法讀取系統語音產生的聲音。</translation>
    </message>
    <message>
        <source>What {hub} sent as {what} is not what was expected, so it was thrown away.</source>
        <translation>從 {hub} 收到的內容與預期不符，已捨棄：{what}。</translation>
    </message>
    <message>
        <source>When pip is set up for a mirror of your own, ask for the package there, or use another.</source>
        <translation>如果 pip 設定為使用你自己的鏡像站，請要求那裡加入這個套件，或改用其他鏡像站。</translation>
    </message>
    <message>
        <source>When pip is set up for a mirror of your own, ask for the package there, or use another; on an old or rare kind of PC there may be none.</source>
        <translation>如果 pip 設定為使用你自己的鏡像站，請要求那裡加入這個套件，或改用其他鏡像站；較舊或少見的電腦可能沒有適用的套件。</translation>
    </message>
    <message>
        <source>Windows 10 cannot run models on the NPU, whatever its driver.</source>
        <translation>無論驅動程式是什麼版本，Windows 10 都無法在 NPU 上執行模型。</translation>
    </message>
    <message>
        <source>With so little strength not even {steps} steps change anything.</source>
        <translation>強度太小，即使 {steps} 步也不會有任何變化。</translation>
    </message>
    <message>
        <source>You could {advice}.</source>
        <translation>你可以{advice}。</translation>
    </message>
    <message>
        <source>Your conversations cannot be read or saved just now.</source>
        <translation>你的對話目前無法讀取或儲存。</translation>
    </message>
    <message>
        <source>Your conversations were kept by a newer version of Sidelight.</source>
        <translation>你的對話是由較新版本的 Sidelight 儲存的。</translation>
    </message>
    <message>
        <source>Your roles cannot be read.</source>
        <translation>無法讀取你的角色。</translation>
    </message>
    <message>
        <source>a Hugging Face checkpoint</source>
        <translation>Hugging Face 檢查點</translation>
    </message>
    <message>
        <source>a chat model</source>
        <translation>聊天模型</translation>
    </message>
    <message>
        <source>a chat model that hears</source>
        <translation>能聽的聊天模型</translation>
    </message>
    <message>
        <source>a chat model that sees pictures</source>
        <translation>能看圖片的聊天模型</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>一個檔案</translation>
    </message>
    <message>
        <source>a model that draws</source>
        <translation>繪圖模型</translation>
    </message>
    <message>
        <source>a model that speaks</source>
        <translation>語音合成模型</translation>
    </message>
    <message>
        <source>a model that writes speech down</source>
        <translation>語音辨識模型</translation>
    </message>
    <message>
        <source>a model without an architecture</source>
        <translation>沒有架構資訊的模型</translation>
    </message>
    <message>
        <source>a number above {least:g}, at most {most:,}</source>
        <translation>大於 {least:g} 且不超過 {most:,} 的數字</translation>
    </message>
    <message>
        <source>a number from {least:g} to {most:,}</source>
        <translation>從 {least:g} 到 {most:,} 的數字</translation>
    </message>
    <message>
        <source>a presentation</source>
        <translation>簡報</translation>
    </message>
    <message>
        <source>a spreadsheet</source>
        <translation>試算表</translation>
    </message>
    <message>
        <source>a tensor of it has {dimensions} dimensions</source>
        <translation>其中一個張量有 {dimensions} 個維度</translation>
    </message>
    <message>
        <source>a text document</source>
        <translation>文字文件</translation>
    </message>
    <message>
        <source>a whole number from {least:g} to {most:,}</source>
        <translation>從 {least:g} 到 {most:,} 的整數</translation>
    </message>
    <message>
        <source>a “{architectures}” does not answer</source>
        <translation>「{architectures}」不會回答提問</translation>
    </message>
    <message>
        <source>all of its {count} layers are in this model</source>
        <translation>它的 {count} 個層都在此模型中</translation>
    </message>
    <message>
        <source>an NPU</source>
        <translation>NPU</translation>
    </message>
    <message>
        <source>an adapter</source>
        <translation>適配器</translation>
    </message>
    <message>
        <source>an e-book</source>
        <translation>電子書</translation>
    </message>
    <message>
        <source>choose a smaller model</source>
        <translation>選擇更小的模型</translation>
    </message>
    <message>
        <source>choose a smaller model, such as {name}</source>
        <translation>選擇更小的模型，例如 {name}</translation>
    </message>
    <message>
        <source>convert it on a PC with more memory</source>
        <translation>在記憶體更大的電腦上轉換</translation>
    </message>
    <message>
        <source>for chat</source>
        <translation>用於聊天</translation>
    </message>
    <message>
        <source>for drawing</source>
        <translation>用於繪圖</translation>
    </message>
    <message>
        <source>for pictures</source>
        <translation>用於看圖片</translation>
    </message>
    <message>
        <source>for sound</source>
        <translation>用於聽聲音</translation>
    </message>
    <message>
        <source>for speaking</source>
        <translation>用於語音合成</translation>
    </message>
    <message>
        <source>for speech</source>
        <translation>用於語音辨識</translation>
    </message>
    <message>
        <source>get the ready-made build “{reference}” instead</source>
        <translation>改為取得現成版本「{reference}」</translation>
    </message>
    <message>
        <source>give your access token (as MODELSCOPE_API_TOKEN)</source>
        <translation>提供你的存取權杖（透過 MODELSCOPE_API_TOKEN）</translation>
    </message>
    <message>
        <source>give your access token (in the network settings)</source>
        <translation>提供你的存取權杖（在網路設定中）</translation>
    </message>
    <message>
        <source>give your access token (in the network settings, or as HF_TOKEN)</source>
        <translation>提供你的存取權杖（在網路設定中，或透過 HF_TOKEN）</translation>
    </message>
    <message>
        <source>graphics</source>
        <translation>顯示卡</translation>
    </message>
    <message>
        <source>intel-npu-driver and intel-npu-compiler</source>
        <translation>intel-npu-driver 和 intel-npu-compiler</translation>
    </message>
    <message>
        <source>intel-opencl-icd (for graphics from before 2020 intel-opencl-icd-legacy)</source>
        <translation>intel-opencl-icd（2020 年以前的顯示卡用 intel-opencl-icd-legacy）</translation>
    </message>
    <message>
        <source>intel-opencl-icd and libze-intel-gpu1</source>
        <translation>intel-opencl-icd 和 libze-intel-gpu1</translation>
    </message>
    <message>
        <source>it claims to hold {value} items</source>
        <translation>它聲稱含有 {value} 個項目</translation>
    </message>
    <message>
        <source>it holds a list of the unknown type {kind}</source>
        <translation>它含有未知類型 {kind} 的清單</translation>
    </message>
    <message>
        <source>it holds a value of the unknown type {kind}</source>
        <translation>它含有未知類型 {kind} 的值</translation>
    </message>
    <message>
        <source>it holds no settings</source>
        <translation>其中沒有設定內容</translation>
    </message>
    <message>
        <source>it holds no weights</source>
        <translation>其中沒有權重</translation>
    </message>
    <message>
        <source>it is a “{family}” model, which neither chats nor writes speech down</source>
        <translation>它是「{family}」模型，既不能聊天，也不能把語音轉錄成文字</translation>
    </message>
    <message>
        <source>it is cut short</source>
        <translation>內容不完整</translation>
    </message>
    <message>
        <source>it is cut short, or belongs to another model</source>
        <translation>內容不完整，或屬於其他模型</translation>
    </message>
    <message>
        <source>it is cut short, {short:,.1f} MB are missing</source>
        <translation>內容不完整，缺少 {short:,.1f} MB</translation>
    </message>
    <message>
        <source>it is far too large</source>
        <translation>檔案過大</translation>
    </message>
    <message>
        <source>it is not JSON</source>
        <translation>它不是 JSON</translation>
    </message>
    <message>
        <source>it is not a GGUF file</source>
        <translation>它不是 GGUF 檔案</translation>
    </message>
    <message>
        <source>it is of GGUF version {version}, and only 2 and 3 are known</source>
        <translation>它的 GGUF 版本是 {version}，而這裡只支援版本 2 和 3</translation>
    </message>
    <message>
        <source>it is only the part of a model that sees pictures</source>
        <translation>它只是模型中負責看圖片的部分</translation>
    </message>
    <message>
        <source>its header cannot be understood</source>
        <translation>無法解讀它的檔頭</translation>
    </message>
    <message>
        <source>its header does not fit into it</source>
        <translation>檔頭超出了檔案本身的大小</translation>
    </message>
    <message>
        <source>its metadata is far too large</source>
        <translation>中繼資料過大</translation>
    </message>
    <message>
        <source>its one layer is in this model</source>
        <translation>它唯一的層在此模型中</translation>
    </message>
    <message>
        <source>its one layer is not in this model</source>
        <translation>它唯一的層不在此模型中</translation>
    </message>
    <message>
        <source>its tokenizer “{tokenizer}” cannot be read from a GGUF</source>
        <translation>無法從 GGUF 中讀取它的分詞器「{tokenizer}」</translation>
    </message>
    <message>
        <source>models crash on it</source>
        <translation>模型會在上面當掉</translation>
    </message>
    <message>
        <source>models may fail on it</source>
        <translation>模型可能無法在上面執行</translation>
    </message>
    <message>
        <source>models of the architecture “{architecture}” cannot be read from a GGUF</source>
        <translation>無法從 GGUF 中讀取架構為「{architecture}」的模型</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>無</translation>
    </message>
    <message>
        <source>none of its {count} layers is in this model</source>
        <translation>它的 {count} 個層都不在此模型中</translation>
    </message>
    <message>
        <source>nothing here draws with a “{made_for}”</source>
        <translation>這裡沒有功能可以用「{made_for}」繪圖</translation>
    </message>
    <message>
        <source>nothing here runs a “{made_for}”</source>
        <translation>這裡沒有功能可以執行「{made_for}」</translation>
    </message>
    <message>
        <source>nothing here runs a “{shown}” model</source>
        <translation>這裡沒有功能可以執行「{shown}」模型</translation>
    </message>
    <message>
        <source>of {driver}</source>
        <translation>日期為 {driver}</translation>
    </message>
    <message>
        <source>only {found} of its {count} layers are in this model</source>
        <translation>它的 {count} 個層中只有 {found} 個在此模型中</translation>
    </message>
    <message>
        <source>processor</source>
        <translation>處理器</translation>
    </message>
    <message>
        <source>that takes the Python package {names}, which no conversion environment holds</source>
        <translation>這需要 Python 套件 {names}，而所有轉換環境中都沒有它</translation>
    </message>
    <message>
        <source>the architecture “{model_type}”</source>
        <translation>架構「{model_type}」</translation>
    </message>
    <message>
        <source>the file {file}</source>
        <translation>檔案 {file}</translation>
    </message>
    <message>
        <source>the graphics card has {size} for models</source>
        <translation>顯示卡上可供模型使用的只有 {size}</translation>
    </message>
    <message>
        <source>the {whose} may use {size}</source>
        <translation>能用的只有 {size}（{whose}）</translation>
    </message>
    <message>
        <source>then start the PC again.</source>
        <translation>然後重新啟動電腦。</translation>
    </message>
    <message>
        <source>this PC has {memory} in all, of which about {shared} are for models</source>
        <translation>這台電腦總共有 {memory}，其中約 {shared} 可供模型使用</translation>
    </message>
    <message>
        <source>weights stored as {unknown} cannot be read</source>
        <translation>無法讀取以 {unknown} 格式儲存的權重</translation>
    </message>
    <message>
        <source>{count} of its {of} layers have another size here, such as {here} instead of {there}</source>
        <translation>它的 {of} 個層中有 {count} 個在此模型中大小不同，例如是 {here} 而不是 {there}</translation>
    </message>
    <message>
        <source>{device} could not run {model}.</source>
        <translation>{device} 無法執行 {model}。</translation>
    </message>
    <message>
        <source>{device} stopped working while it ran {model}.</source>
        <translation>{device} 在執行 {model} 時停止運作。</translation>
    </message>
    <message>
        <source>{device} was tried first: {what}</source>
        <translation>先嘗試了 {device}：{what}</translation>
    </message>
    <message>
        <source>{first} and {count} more files</source>
        <translation>{first} 和另外 {count} 個檔案</translation>
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
        <translation>要求過於頻繁，{host} 要你等待 {minutes:.0f} 分鐘。</translation>
    </message>
    <message>
        <source>{host} asks to wait {seconds:.0f} seconds: too much was asked of it.</source>
        <translation>要求過於頻繁，{host} 要你等待 {seconds:.0f} 秒。</translation>
    </message>
    <message>
        <source>{host} asks to wait: too much was asked of it.</source>
        <translation>要求過於頻繁，{host} 要你等待一段時間。</translation>
    </message>
    <message>
        <source>{host} cannot be asked through {proxy}, which speaks SOCKS.</source>
        <translation>無法透過 {proxy} 連上 {host}，因為這個 Proxy 使用 SOCKS。</translation>
    </message>
    <message>
        <source>{host} cannot be reached.</source>
        <translation>無法連線到 {host}。</translation>
    </message>
    <message>
        <source>{host} does not accept the access token, or wants one.</source>
        <translation>{host} 不接受這個存取權杖，或需要提供存取權杖。</translation>
    </message>
    <message>
        <source>{host} does not answer as a hub does.</source>
        <translation>{host} 的回應不像模型網站。</translation>
    </message>
    <message>
        <source>{host} does not give “{reference}” to this account.</source>
        <translation>{host} 不向這個帳號提供「{reference}」。</translation>
    </message>
    <message>
        <source>{host} does not have the file {file} of the repository.</source>
        <translation>{host} 的儲存庫中沒有檔案 {file}。</translation>
    </message>
    <message>
        <source>{host} does not have the repository, or shows it to its members only.</source>
        <translation>{host} 上沒有這個儲存庫，或者只對其成員開放。</translation>
    </message>
    <message>
        <source>{host} gives “{reference}” only to people who have accepted its terms.</source>
        <translation>{host} 只向已接受條款的人提供「{reference}」。</translation>
    </message>
    <message>
        <source>{host} is out of order at the moment (error {status}).</source>
        <translation>{host} 暫時無法提供服務（錯誤 {status}）。</translation>
    </message>
    <message>
        <source>{host} no longer has this revision of the repository.</source>
        <translation>{host} 上已沒有這個儲存庫的此版本。</translation>
    </message>
    <message>
        <source>{host} refused the download (error {status}).</source>
        <translation>{host} 拒絕了下載（錯誤 {status}）。</translation>
    </message>
    <message>
        <source>{host} sent {what} in another length than it should have.</source>
        <translation>{host} 傳來了{what}，但長度不符。</translation>
    </message>
    <message>
        <source>{host} stopped answering.</source>
        <translation>{host} 停止回應。</translation>
    </message>
    <message>
        <source>{host} was not asked: this PC is set to use no hub (HF_HUB_OFFLINE).</source>
        <translation>沒有連線到 {host}：這台電腦設定為不使用任何模型網站（HF_HUB_OFFLINE）。</translation>
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
        <translation>{minutes:g} 分鐘</translation>
    </message>
    <message>
        <source>{model} could not be prepared for {device}.</source>
        <translation>無法為 {device} 準備 {model}。</translation>
    </message>
    <message>
        <source>{model} has a part that {device} cannot run.</source>
        <translation>{model} 中有一部分無法在 {device} 上執行。</translation>
    </message>
    <message>
        <source>{model} is of a kind that this version cannot run.</source>
        <translation>{model} 屬於這個版本無法執行的類型。</translation>
    </message>
    <message>
        <source>{model} needs espeak-ng to speak this language.</source>
        <translation>{model} 需要 espeak-ng 才能朗讀這種語言。</translation>
    </message>
    <message>
        <source>{model} needs more memory in one piece than {device} can give.</source>
        <translation>{model} 需要的單一記憶體區塊超過了 {device} 能提供的大小。</translation>
    </message>
    <message>
        <source>{name} cannot be opened.</source>
        <translation>無法開啟：{name}。</translation>
    </message>
    <message>
        <source>{name} cannot hear.</source>
        <translation>{name} 聽不到聲音。</translation>
    </message>
    <message>
        <source>{name} could be converted, but would not run there. {reason}</source>
        <translation>{name} 可以轉換，但在那裡無法執行。{reason}</translation>
    </message>
    <message>
        <source>{name} does not answer.</source>
        <translation>{name} 沒有回應。</translation>
    </message>
    <message>
        <source>{name} does not know the language “{language}”.</source>
        <translation>{name} 不支援語言「{language}」。</translation>
    </message>
    <message>
        <source>{name} does not speak “{language}”.</source>
        <translation>{name} 不會說「{language}」。</translation>
    </message>
    <message>
        <source>{name} does not translate.</source>
        <translation>{name} 不支援翻譯。</translation>
    </message>
    <message>
        <source>{name} drew nothing on {device}.</source>
        <translation>{name} 在 {device} 上沒有畫出任何內容。</translation>
    </message>
    <message>
        <source>{name} has no sounds for this text.</source>
        <translation>{name} 無法讀出這段文字。</translation>
    </message>
    <message>
        <source>{name} has no tokenizer yet.</source>
        <translation>{name} 還沒有分詞器。</translation>
    </message>
    <message>
        <source>{name} has no vision encoder that pictures could calibrate.</source>
        <translation>{name} 沒有可以用圖片校準的視覺編碼器。</translation>
    </message>
    <message>
        <source>{name} has no voice “{voice}”.</source>
        <translation>{name} 沒有名為「{voice}」的語音。</translation>
    </message>
    <message>
        <source>{name} has no voices.</source>
        <translation>{name} 沒有任何語音。</translation>
    </message>
    <message>
        <source>{name} has one voice only, and it has no name.</source>
        <translation>{name} 只有一種語音，沒有名稱。</translation>
    </message>
    <message>
        <source>{name} hears, but it cannot see.</source>
        <translation>{name} 能聽，但不能看。</translation>
    </message>
    <message>
        <source>{name} is a folder, not a picture.</source>
        <translation>{name}是資料夾，不是圖片。</translation>
    </message>
    <message>
        <source>{name} is an archive.</source>
        <translation>{name}是壓縮檔。</translation>
    </message>
    <message>
        <source>{name} is damaged, cut short or of a rare kind.</source>
        <translation>{name}已損毀、不完整或格式少見。</translation>
    </message>
    <message>
        <source>{name} is empty (0 bytes).</source>
        <translation>{name}是空的（0 位元組）。</translation>
    </message>
    <message>
        <source>{name} is not a picture that can be read, by its content.</source>
        <translation>從內容來看，{name}不是可以讀取的圖片。</translation>
    </message>
    <message>
        <source>{name} is not complete; what is missing: {missing}.</source>
        <translation>{name} 不完整，缺少：{missing}。</translation>
    </message>
    <message>
        <source>{name} is not connected.</source>
        <translation>{name} 未連接。</translation>
    </message>
    <message>
        <source>{name} is not there.</source>
        <translation>{name}不存在。</translation>
    </message>
    <message>
        <source>{name} is of a kind that cannot be read here.</source>
        <translation>這裡無法讀取{name}這種類型的檔案。</translation>
    </message>
    <message>
        <source>{name} is there, but gives no picture.</source>
        <translation>{name} 已連接，但沒有畫面。</translation>
    </message>
    <message>
        <source>{name} is too large to open safely: {width:,} x {height:,} pixels.</source>
        <translation>{name}太大，無法安全開啟：{width:,} × {height:,} 像素。</translation>
    </message>
    <message>
        <source>{name} is too large to read safely: {size:,.0f} MB.</source>
        <translation>{name}太大，無法安全讀取：{size:,.0f} MB。</translation>
    </message>
    <message>
        <source>{name} is {office} of an office program.</source>
        <translation>{name}是辦公軟體的{office}。</translation>
    </message>
    <message>
        <source>{name} models bring Python code that has to be run to convert them.</source>
        <translation>{name} 模型附有 Python 程式碼，必須執行這些程式碼才能轉換。</translation>
    </message>
    <message>
        <source>{name} models cannot be converted: {why_not}.</source>
        <translation>{name} 模型無法轉換：{why_not}。</translation>
    </message>
    <message>
        <source>{name} models need a conversion environment ({toolchain}) that this version of Sidelight does not make.</source>
        <translation>{name} 模型需要轉換環境（{toolchain}），而這個版本的 Sidelight 無法建立它。</translation>
    </message>
    <message>
        <source>{name} needs about {need} of memory, and {available} are free.</source>
        <translation>{name} 大約需要 {need} 記憶體，而可用的只有 {available}。</translation>
    </message>
    <message>
        <source>{name} reads text only and cannot see pictures.</source>
        <translation>{name} 只能閱讀文字，看不了圖片。</translation>
    </message>
    <message>
        <source>{name} reads text only and cannot see videos.</source>
        <translation>{name} 只能閱讀文字，看不了影片。</translation>
    </message>
    <message>
        <source>{name} said nothing on {device}.</source>
        <translation>{name} 在 {device} 上沒有任何回答。</translation>
    </message>
    <message>
        <source>{name} stopped giving pictures.</source>
        <translation>{name} 不再傳來畫面。</translation>
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
        <translation>無法讀取 {shown}（{why}）</translation>
    </message>
    <message>
        <source>{shown} has {size} bytes instead of {expected}</source>
        <translation>{shown} 的大小是 {size} 位元組，應為 {expected} 位元組</translation>
    </message>
    <message>
        <source>{shown} is missing</source>
        <translation>缺少 {shown}</translation>
    </message>
    <message>
        <source>{shown} was changed</source>
        <translation>{shown} 被更動過</translation>
    </message>
    <message>
        <source>{what} What it had recorded until then was kept.</source>
        <translation>{what}先前錄下的內容已保留。</translation>
    </message>
    <message>
        <source>“stop” is {value}; it has to be a tuple of texts.</source>
        <translation>「stop」的值是 {value}，它必須是由文字組成的 tuple。</translation>
    </message>
    <message>
        <source>“{adapter}” does not fit “{model}”: {why}.</source>
        <translation>「{adapter}」不適合「{model}」：{why}。</translation>
    </message>
    <message>
        <source>“{adapter}” was not loaded together with “{model}”.</source>
        <translation>「{adapter}」沒有與「{model}」一起載入。</translation>
    </message>
    <message>
        <source>“{device}” does not say which device to draw on.</source>
        <translation>「{device}」沒有說明在哪個裝置上繪圖。</translation>
    </message>
    <message>
        <source>“{device}” is no device but leaves the choice to OpenVINO.</source>
        <translation>「{device}」不是具體的裝置，而是交由 OpenVINO 選擇。</translation>
    </message>
    <message>
        <source>“{draft}” cannot draft for “{main}”: their texts end otherwise.</source>
        <translation>「{draft}」不能作為「{main}」的草稿模型：兩者結束文字的方式不同。</translation>
    </message>
    <message>
        <source>“{draft}” cannot draft for “{main}”: their tokenizers differ.</source>
        <translation>「{draft}」不能作為「{main}」的草稿模型：兩者的分詞器不同。</translation>
    </message>
    <message>
        <source>“{draft}” cannot draft for “{main}”: {differing:,} of {compared:,} tokens mean something else to it.</source>
        <translation>「{draft}」不能作為「{main}」的草稿模型：{compared:,} 個 token 中有 {differing:,} 個對它含義不同。</translation>
    </message>
    <message>
        <source>“{field}” is {value}; it has to be {bounds}.</source>
        <translation>「{field}」的值是 {value}，它必須是{bounds}。</translation>
    </message>
    <message>
        <source>“{host}” is not the address of a hub.</source>
        <translation>「{host}」不是模型網站的位址。</translation>
    </message>
    <message>
        <source>“{model}” takes no adapters, because it is a GGUF file.</source>
        <translation>「{model}」是 GGUF 檔案，不能使用轉接器。</translation>
    </message>
    <message>
        <source>“{model}” takes no adapters.</source>
        <translation>「{model}」不能使用轉接器。</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>「{name}」</translation>
    </message>
    <message>
        <source>“{name}” brings Python code that has to be run to convert it.</source>
        <translation>「{name}」附有 Python 程式碼，必須執行這些程式碼才能轉換。</translation>
    </message>
    <message>
        <source>“{name}” cannot be imported: {why}</source>
        <translation>無法匯入「{name}」：{why}</translation>
    </message>
    <message>
        <source>“{name}” cannot be opened.</source>
        <translation>無法開啟「{name}」。</translation>
    </message>
    <message>
        <source>“{name}” cannot be opened; perhaps no microphone is connected.</source>
        <translation>無法開啟「{name}」，可能沒有連接麥克風。</translation>
    </message>
    <message>
        <source>“{name}” cannot be read.</source>
        <translation>無法讀取「{name}」。</translation>
    </message>
    <message>
        <source>“{name}” cannot be used: {why}.</source>
        <translation>「{name}」無法使用：{why}。</translation>
    </message>
    <message>
        <source>“{name}” cannot draft, because it is a GGUF file.</source>
        <translation>「{name}」是 GGUF 檔案，不能作為草稿模型。</translation>
    </message>
    <message>
        <source>“{name}” cannot draft, because it is no model for text.</source>
        <translation>「{name}」不是文字模型，不能作為草稿模型。</translation>
    </message>
    <message>
        <source>“{name}” cannot draw over pictures.</source>
        <translation>「{name}」無法在圖片上重新繪製。</translation>
    </message>
    <message>
        <source>“{name}” cannot draw {width} x {height} pixels.</source>
        <translation>「{name}」無法繪製 {width} × {height} 像素的圖片。</translation>
    </message>
    <message>
        <source>“{name}” changes a part of a picture only.</source>
        <translation>「{name}」只能修改圖片的一部分。</translation>
    </message>
    <message>
        <source>“{name}” changes convolutions too (LoCon), and only plain LoRA can be used.</source>
        <translation>「{name}」還會改變卷積層（LoCon），而只有一般的 LoRA 可以使用。</translation>
    </message>
    <message>
        <source>“{name}” could not be copied.</source>
        <translation>無法複製「{name}」。</translation>
    </message>
    <message>
        <source>“{name}” could not be written.</source>
        <translation>無法寫入「{name}」。</translation>
    </message>
    <message>
        <source>“{name}” does not play: another program has it for itself, or it was switched off.</source>
        <translation>「{name}」無法播放：它被其他程式獨佔，或已被關閉。</translation>
    </message>
    <message>
        <source>“{name}” fills in a part of a picture and does nothing else.</source>
        <translation>「{name}」只能填補圖片的一部分，無法做別的。</translation>
    </message>
    <message>
        <source>“{name}” gave nothing but complete silence: it is muted, or the system keeps its sound from Sidelight.</source>
        <translation>「{name}」完全沒有聲音：它被設為靜音，或者系統不讓 Sidelight 聆聽它的聲音。</translation>
    </message>
    <message>
        <source>“{name}” has changed since it was begun.</source>
        <translation>「{name}」在開始轉錄後發生了變化。</translation>
    </message>
    <message>
        <source>“{name}” has files whose names cannot be kept on this PC.</source>
        <translation>「{name}」中有些檔案的名稱無法在這台電腦上使用。</translation>
    </message>
    <message>
        <source>“{name}” has no page {number}.</source>
        <translation>「{name}」沒有第 {number} 頁。</translation>
    </message>
    <message>
        <source>“{name}” has no pages.</source>
        <translation>「{name}」沒有頁面。</translation>
    </message>
    <message>
        <source>“{name}” has no pictures, it is only sound.</source>
        <translation>「{name}」沒有畫面，只有聲音。</translation>
    </message>
    <message>
        <source>“{name}” has no sound track.</source>
        <translation>「{name}」沒有音軌。</translation>
    </message>
    <message>
        <source>“{name}” has no video track.</source>
        <translation>「{name}」沒有視訊軌。</translation>
    </message>
    <message>
        <source>“{name}” holds no adapter.</source>
        <translation>「{name}」中沒有轉接器。</translation>
    </message>
    <message>
        <source>“{name}” holds no conversation that was exported from Sidelight.</source>
        <translation>「{name}」裡沒有從 Sidelight 匯出的對話。</translation>
    </message>
    <message>
        <source>“{name}” is a PyTorch pickle, which can hide programs and is not opened.</source>
        <translation>「{name}」是 PyTorch pickle 檔案，其中可能藏有程式，因此不會開啟。</translation>
    </message>
    <message>
        <source>“{name}” is a folder, not a sound.</source>
        <translation>「{name}」是資料夾，不是聲音檔。</translation>
    </message>
    <message>
        <source>“{name}” is a folder, not a video.</source>
        <translation>「{name}」是資料夾，不是影片。</translation>
    </message>
    <message>
        <source>“{name}” is a model of a kind that this version cannot run.</source>
        <translation>「{name}」屬於這個版本無法執行的模型類型。</translation>
    </message>
    <message>
        <source>“{name}” is a packed archive.</source>
        <translation>「{name}」是壓縮檔。</translation>
    </message>
    <message>
        <source>“{name}” is a {kind} model and cannot answer questions.</source>
        <translation>「{name}」是 {kind} 類模型，不能回答提問。</translation>
    </message>
    <message>
        <source>“{name}” is a {kind} model and cannot draw.</source>
        <translation>「{name}」是{kind}模型，不能畫圖。</translation>
    </message>
    <message>
        <source>“{name}” is a {kind} model and cannot speak.</source>
        <translation>「{name}」是{kind}模型，不能朗讀。</translation>
    </message>
    <message>
        <source>“{name}” is a {kind} model and cannot write down what is said.</source>
        <translation>「{name}」是 {kind} 類模型，不能轉錄語音。</translation>
    </message>
    <message>
        <source>“{name}” is an adapter (LoRA), not a model of its own.</source>
        <translation>「{name}」是轉接器（LoRA），本身不是模型。</translation>
    </message>
    <message>
        <source>“{name}” is being installed or removed by another window of Sidelight.</source>
        <translation>Sidelight 的另一個視窗正在安裝或移除「{name}」。</translation>
    </message>
    <message>
        <source>“{name}” is being transcribed elsewhere at this moment.</source>
        <translation>「{name}」此刻正在別處轉錄。</translation>
    </message>
    <message>
        <source>“{name}” is damaged or cut short.</source>
        <translation>「{name}」已損毀或不完整。</translation>
    </message>
    <message>
        <source>“{name}” is damaged or cut short: none of its pictures can be read.</source>
        <translation>「{name}」已損毀或不完整：沒有任何畫面可以讀取。</translation>
    </message>
    <message>
        <source>“{name}” is damaged, cut short or of a rare kind, and nothing of it can be heard.</source>
        <translation>「{name}」已損毀、不完整或格式少見，聽不到任何內容。</translation>
    </message>
    <message>
        <source>“{name}” is damaged, so nothing of it was imported.</source>
        <translation>「{name}」已損毀，因此沒有匯入任何內容。</translation>
    </message>
    <message>
        <source>“{name}” is empty (0 bytes).</source>
        <translation>「{name}」是空的（0 位元組）。</translation>
    </message>
    <message>
        <source>“{name}” is empty: there is nothing in it to read.</source>
        <translation>「{name}」是空的：沒有可以閱讀的內容。</translation>
    </message>
    <message>
        <source>“{name}” is in use by another program, or cannot be used right now.</source>
        <translation>「{name}」正由其他程式使用，或者目前無法使用。</translation>
    </message>
    <message>
        <source>“{name}” is no adapter in the PEFT format.</source>
        <translation>「{name}」不是 PEFT 格式的轉接器。</translation>
    </message>
    <message>
        <source>“{name}” is no longer where it was.</source>
        <translation>「{name}」已不在原來的位置。</translation>
    </message>
    <message>
        <source>“{name}” is no model for text alone, and only these work with a draft.</source>
        <translation>「{name}」不是純文字模型，而只有純文字模型可以使用草稿模型。</translation>
    </message>
    <message>
        <source>“{name}” is no model that draws.</source>
        <translation>「{name}」不是繪圖模型。</translation>
    </message>
    <message>
        <source>“{name}” is no safetensors file, or it is damaged.</source>
        <translation>「{name}」不是 safetensors 檔案，或已損壞。</translation>
    </message>
    <message>
        <source>“{name}” is not a PDF, by its content.</source>
        <translation>從內容來看，「{name}」不是 PDF。</translation>
    </message>
    <message>
        <source>“{name}” is not a file.</source>
        <translation>「{name}」不是檔案。</translation>
    </message>
    <message>
        <source>“{name}” is not a recording.</source>
        <translation>「{name}」不是錄音。</translation>
    </message>
    <message>
        <source>“{name}” is not a sound that can be read, by its content.</source>
        <translation>從內容來看，「{name}」不是可以讀取的聲音檔。</translation>
    </message>
    <message>
        <source>“{name}” is not a text, by its content.</source>
        <translation>從內容來看，「{name}」不是文字檔。</translation>
    </message>
    <message>
        <source>“{name}” is not a video that can be read, by its content.</source>
        <translation>從內容來看，「{name}」不是可以讀取的影片。</translation>
    </message>
    <message>
        <source>“{name}” is not a video that can be read.</source>
        <translation>「{name}」不是可以讀取的影片。</translation>
    </message>
    <message>
        <source>“{name}” is not there any more.</source>
        <translation>「{name}」已不存在。</translation>
    </message>
    <message>
        <source>“{name}” is not there.</source>
        <translation>「{name}」不存在。</translation>
    </message>
    <message>
        <source>“{name}” is of a kind that nothing here draws with: {kind}.</source>
        <translation>「{name}」屬於此處無法用來繪圖的類型：{kind}。</translation>
    </message>
    <message>
        <source>“{name}” is of the kind {method}, and only LoRA can be used.</source>
        <translation>「{name}」的類型為 {method}，而只有 LoRA 可以使用。</translation>
    </message>
    <message>
        <source>“{name}” is one file of a model.</source>
        <translation>「{name}」是模型中的一個檔案。</translation>
    </message>
    <message>
        <source>“{name}” is one part of a GGUF that was split into several files.</source>
        <translation>「{name}」是分割成多個檔案的 GGUF 中的一個。</translation>
    </message>
    <message>
        <source>“{name}” is protected by a password.</source>
        <translation>「{name}」受密碼保護。</translation>
    </message>
    <message>
        <source>“{name}” is stored in {kind}, which cannot be used.</source>
        <translation>「{name}」以 {kind} 格式儲存，無法使用。</translation>
    </message>
    <message>
        <source>“{name}” is too large to be imported.</source>
        <translation>「{name}」太大，無法匯入。</translation>
    </message>
    <message>
        <source>“{name}” is too large to open safely: {width:,} x {height:,} pixels.</source>
        <translation>「{name}」太大，無法安全開啟：{width:,} × {height:,} 像素。</translation>
    </message>
    <message>
        <source>“{name}” keeps its weights as PyTorch pickles, which can hide programs and are not opened.</source>
        <translation>「{name}」以 PyTorch pickle 格式儲存權重，其中可能藏有程式，因此不會開啟。</translation>
    </message>
    <message>
        <source>“{name}” needs the file “{missing}”, which is not there.</source>
        <translation>「{name}」需要檔案「{missing}」，但它不存在。</translation>
    </message>
    <message>
        <source>“{name}” of the role has a value that cannot be used.</source>
        <translation>角色中「{name}」的值無法使用。</translation>
    </message>
    <message>
        <source>“{name}” replaces whole layers too, which can only be done once and for all.</source>
        <translation>「{name}」還會取代整個層，而這只能一次性永久完成。</translation>
    </message>
    <message>
        <source>“{name}” ships with Sidelight and cannot be removed.</source>
        <translation>「{name}」隨 Sidelight 提供，無法移除。</translation>
    </message>
    <message>
        <source>“{name}” stopped in mid-recording: it was unplugged or switched off.</source>
        <translation>「{name}」在錄音時停止了：它被拔除或關閉了。</translation>
    </message>
    <message>
        <source>“{name}” stopped: it was unplugged or switched off.</source>
        <translation>「{name}」停止了：它被拔除或關閉了。</translation>
    </message>
    <message>
        <source>“{name}” was converted on this PC, so its files cannot be fetched.</source>
        <translation>「{name}」是在這台電腦上轉換的，因此無法下載它的檔案。</translation>
    </message>
    <message>
        <source>“{name}” was exported by a newer version of Sidelight.</source>
        <translation>「{name}」是由較新版本的 Sidelight 匯出的。</translation>
    </message>
    <message>
        <source>“{place}” brings Python code of its own, which has to be run on this PC to convert it. You will be asked whether you trust it.</source>
        <translation>「{place}」附有 Python 程式碼，必須在這台電腦上執行這些程式碼才能轉換。屆時會詢問你是否信任它。</translation>
    </message>
    <message>
        <source>“{reference}” at {hub} has a file with an unsafe name, so nothing was fetched.</source>
        <translation>{hub} 上的「{reference}」含有名稱不安全的檔案，因此沒有下載任何內容。</translation>
    </message>
    <message>
        <source>“{reference}” at {hub} holds no model in OpenVINO&apos;s format.</source>
        <translation>{hub} 上的「{reference}」裡沒有 OpenVINO 格式的模型。</translation>
    </message>
    <message>
        <source>“{scheme}” addresses are not taken for a camera.</source>
        <translation>攝影機不支援「{scheme}」位址。</translation>
    </message>
    <message>
        <source>“{wanted}” is not there, so “{name}” listens instead.</source>
        <translation>「{wanted}」不存在，改用「{name}」聆聽。</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>A model that was not asked for so long leaves the memory to other programs. The next question loads it again, which takes a few seconds.</source>
        <translation>模型閒置達到這個時間後，會把記憶體讓給其他程式。下次提問時會重新載入，需要幾秒鐘。</translation>
    </message>
    <message>
        <source>A model&apos;s if there is one</source>
        <translation>有模型時用模型的語音</translation>
    </message>
    <message>
        <source>After 15 minutes</source>
        <translation>15 分鐘後</translation>
    </message>
    <message>
        <source>After 5 minutes</source>
        <translation>5 分鐘後</translation>
    </message>
    <message>
        <source>After an hour</source>
        <translation>1 小時後</translation>
    </message>
    <message>
        <source>All that Sidelight keeps is in these folders.</source>
        <translation>Sidelight 儲存的所有內容都在這些資料夾中。</translation>
    </message>
    <message>
        <source>Always, I use a headset</source>
        <translation>一律可以，我使用耳機</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外觀</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>At the start, and when another one is chosen, rather than with the first question.</source>
        <translation>在啟動時和切換模型時就載入，而不是等到第一次提問。</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>攝影機</translation>
    </message>
    <message>
        <source>Camera and screen</source>
        <translation>攝影機與螢幕</translation>
    </message>
    <message>
        <source>Clear history</source>
        <translation>清除歷史記錄</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>對話</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Ctrl+Shift+H, or the menu of the microphone button, begins a conversation by voice alone. The microphone is open as long as it lasts.</source>
        <translation>按 Ctrl+Shift+H 或使用麥克風按鈕的選單，即可開始純語音對話。對話期間麥克風會一直開啟。</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Delete all conversations, archived ones too? This cannot be undone.</source>
        <translation>要刪除所有對話（包括已封存的對話）嗎？此動作無法復原。</translation>
    </message>
    <message>
        <source>Delete all …</source>
        <translation>全部刪除…</translation>
    </message>
    <message>
        <source>Deletes all conversations with their pictures and sounds.</source>
        <translation>刪除所有對話及其中的圖片和聲音。</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>裝置</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Each one, sentence by sentence while it is still being written. The button below an answer reads that one alone.</source>
        <translation>每個回答都會在產生的同時逐句朗讀。回答下方的按鈕只朗讀那一個回答。</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Everything that Sidelight ever asked for, and whom it asked.</source>
        <translation>Sidelight 發出過的所有要求，以及傳送對象。</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>入門精靈</translation>
    </message>
    <message>
        <source>Frames of a video</source>
        <translation>影片影格數</translation>
    </message>
    <message>
        <source>Free the memory when idle</source>
        <translation>閒置時釋出記憶體</translation>
    </message>
    <message>
        <source>Hands-free conversation</source>
        <translation>免按鍵對話</translation>
    </message>
    <message>
        <source>How long you say nothing before it counts as all you wanted to say, in a hands-free conversation. After half a sentence it is longer.</source>
        <translation>在免按鍵對話中，停頓多久就視為你已說完。話只說了一半時，會等得更久。</translation>
    </message>
    <message>
        <source>How many the model is shown, at most. More of them miss less, and take longer.</source>
        <translation>最多給模型看多少影格。影格越多，遺漏越少，但耗時越久。</translation>
    </message>
    <message>
        <source>How the first steps ended.</source>
        <translation>入門精靈的結束狀態。</translation>
    </message>
    <message>
        <source>How the last recording was to be written down, as JSON.</source>
        <translation>上一段錄音的轉錄方式，JSON 格式。</translation>
    </message>
    <message>
        <source>In percent of its own; from half to twice as fast.</source>
        <translation>相對於原本語速的百分比：從一半到兩倍。</translation>
    </message>
    <message>
        <source>In percent of the size that the system asks for.</source>
        <translation>相對於系統文字大小的百分比。</translation>
    </message>
    <message>
        <source>In pixels; larger ones show more and take longer to look at.</source>
        <translation>以像素為單位；尺寸越大，細節越多，模型檢視的耗時也越久。</translation>
    </message>
    <message>
        <source>Interrupting by voice</source>
        <translation>用語音打斷</translation>
    </message>
    <message>
        <source>Key that sends</source>
        <translation>傳送鍵</translation>
    </message>
    <message>
        <source>Key to hold for talking</source>
        <translation>按住說話的按鍵</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>已中途離開</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Light, dark or as the system has it.</source>
        <translation>淺色、深色或跟隨系統。</translation>
    </message>
    <message>
        <source>Load the model ahead</source>
        <translation>預先載入模型</translation>
    </message>
    <message>
        <source>Look for newer versions of Sidelight</source>
        <translation>尋找 Sidelight 的新版本</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>立即尋找</translation>
    </message>
    <message>
        <source>Look when I ask for it</source>
        <translation>由我手動檢查</translation>
    </message>
    <message>
        <source>Looked for newer versions</source>
        <translation>已尋找新版本</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>記憶體</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>麥克風</translation>
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
        <translation>模型資料夾</translation>
    </message>
    <message>
        <source>Models take gigabytes; they can be moved to another disk.</source>
        <translation>模型會佔用數 GB 的空間，可以移到其他磁碟。</translation>
    </message>
    <message>
        <source>Move …</source>
        <translation>移動…</translation>
    </message>
    <message>
        <source>Network requests</source>
        <translation>網路要求</translation>
    </message>
    <message>
        <source>Network settings …</source>
        <translation>網路設定…</translation>
    </message>
    <message>
        <source>Never look</source>
        <translation>永不檢查</translation>
    </message>
    <message>
        <source>Never, it does not listen meanwhile</source>
        <translation>一律不，朗讀時不聆聽</translation>
    </message>
    <message>
        <source>Never, keep it loaded</source>
        <translation>永不，保持載入</translation>
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
        <translation>無</translation>
    </message>
    <message>
        <source>Nothing is downloaded, and no server is asked for anything, until you say so.</source>
        <translation>在你允許之前，不下載任何內容，也不連線到任何伺服器。</translation>
    </message>
    <message>
        <source>Of a model that speaks, from the library, or the system&apos;s own, which also steps in when a model does not speak.</source>
        <translation>模型庫中語音合成模型的語音，或系統內建的語音；模型沒有發出聲音時也會改用系統語音。</translation>
    </message>
    <message>
        <source>Once a week</source>
        <translation>每週一次</translation>
    </message>
    <message>
        <source>Only the place where versions are announced is asked, and nothing about you is told.</source>
        <translation>只會詢問發布版本的地方，不會透露任何關於你的資訊。</translation>
    </message>
    <message>
        <source>Only when I ask for it</source>
        <translation>僅在我要求時</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Pause that ends your turn</source>
        <translation>結束發言的停頓</translation>
    </message>
    <message>
        <source>Pictures that are taken are never mirrored.</source>
        <translation>拍下的圖片不會鏡像。</translation>
    </message>
    <message>
        <source>Place and size of the window, as Qt writes it, in base64.</source>
        <translation>視窗的位置和大小，採用 Qt 的格式，以 base64 表示。</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隱私權</translation>
    </message>
    <message>
        <source>Read answers aloud</source>
        <translation>朗讀回答</translation>
    </message>
    <message>
        <source>Role of new conversations</source>
        <translation>新對話的角色</translation>
    </message>
    <message>
        <source>Send at once</source>
        <translation>立即傳送</translation>
    </message>
    <message>
        <source>Shortcut for a piece of the screen</source>
        <translation>螢幕擷取快速鍵</translation>
    </message>
    <message>
        <source>Show the camera as a mirror</source>
        <translation>鏡像顯示攝影機畫面</translation>
    </message>
    <message>
        <source>Show …</source>
        <translation>顯示…</translation>
    </message>
    <message>
        <source>Shown at the start</source>
        <translation>啟動時顯示</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>側邊欄</translation>
    </message>
    <message>
        <source>Sidelight listens while it is held down.</source>
        <translation>按住此鍵時，Sidelight 會聆聽你說話。</translation>
    </message>
    <message>
        <source>Sidelight looks when you press this, or as you allow it below.</source>
        <translation>按下此按鈕時，或依下方允許的方式，Sidelight 才會尋找。</translation>
    </message>
    <message>
        <source>Sidelight never looks for them by itself.</source>
        <translation>Sidelight 不會自行檢查新版本。</translation>
    </message>
    <message>
        <source>Size of the camera&apos;s pictures</source>
        <translation>攝影機圖片尺寸</translation>
    </message>
    <message>
        <source>Sources and proxy</source>
        <translation>下載來源與 Proxy</translation>
    </message>
    <message>
        <source>Speed of the voice</source>
        <translation>語速</translation>
    </message>
    <message>
        <source>Stay offline</source>
        <translation>保持離線</translation>
    </message>
    <message>
        <source>Studio</source>
        <translation>畫室</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>The day when a newer Sidelight was looked for last.</source>
        <translation>上次尋找新版 Sidelight 的日期。</translation>
    </message>
    <message>
        <source>The device it runs on.</source>
        <translation>執行模型的裝置。</translation>
    </message>
    <message>
        <source>The first one</source>
        <translation>第一個</translation>
    </message>
    <message>
        <source>The first one that fits</source>
        <translation>第一個適合的模型</translation>
    </message>
    <message>
        <source>The language of the window.</source>
        <translation>視窗使用的語言。</translation>
    </message>
    <message>
        <source>The model that answers.</source>
        <translation>負責回答的模型。</translation>
    </message>
    <message>
        <source>The one that is opened. Its panel also takes a video file, and the address of a camera in the network.</source>
        <translation>要開啟的攝影機。在攝影機面板中，也可以使用影片檔案或網路攝影機的位址。</translation>
    </message>
    <message>
        <source>The one that listens while you talk.</source>
        <translation>你說話時使用的麥克風。</translation>
    </message>
    <message>
        <source>The other of Enter and Ctrl+Enter begins a new line.</source>
        <translation>Enter 和 Ctrl+Enter 中的另一個用來換行。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主題</translation>
    </message>
    <message>
        <source>Transcribe</source>
        <translation>轉錄</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>語音</translation>
    </message>
    <message>
        <source>Voice that reads</source>
        <translation>朗讀所用的語音</translation>
    </message>
    <message>
        <source>What is typed in a conversation that has not begun.</source>
        <translation>在尚未開始的對話中輸入的內容。</translation>
    </message>
    <message>
        <source>What the form of the studio said last, as JSON.</source>
        <translation>畫室表單最後的內容，JSON 格式。</translation>
    </message>
    <message>
        <source>What the model is told about its part before you ask.</source>
        <translation>在你提問之前，告訴模型它要扮演的角色。</translation>
    </message>
    <message>
        <source>What was said is sent as soon as you let go of the key, instead of being put into the text field.</source>
        <translation>放開按鍵後立即傳送你說的話，而不是填入文字欄位。</translation>
    </message>
    <message>
        <source>When I am louder than it</source>
        <translation>當我的聲音比它大時</translation>
    </message>
    <message>
        <source>Where everything is</source>
        <translation>存放位置</translation>
    </message>
    <message>
        <source>Where models are downloaded from, and through which proxy.</source>
        <translation>從哪裡下載模型，以及透過哪個 Proxy。</translation>
    </message>
    <message>
        <source>Whether Sidelight listens while it speaks. Through loudspeakers it hears itself.</source>
        <translation>Sidelight 朗讀時是否聆聽。使用喇叭時，它會聽到自己的聲音。</translation>
    </message>
    <message>
        <source>Whether the conversations are shown beside the chat.</source>
        <translation>是否在聊天旁顯示對話清單。</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>視窗</translation>
    </message>
    <message>
        <source>Works while Sidelight&apos;s window is in front.</source>
        <translation>Sidelight 視窗在最前面時有效。</translation>
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
        <translation>已儲存為「{0}」。</translation>
    </message>
    <message>
        <source>The text was copied.</source>
        <translation>文字已複製。</translation>
    </message>
    <message>
        <source>What it looks like by now</source>
        <translation>目前的樣子</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>Answers side by side</source>
        <translation>並排顯示的回答</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>In the title</source>
        <translation>在標題中</translation>
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
        <translation>新對話</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>已釘選</translation>
    </message>
    <message>
        <source>Previous 30 days</source>
        <translation>過去 30 天</translation>
    </message>
    <message>
        <source>Previous 7 days</source>
        <translation>過去 7 天</translation>
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
        <translation>已開啟</translation>
    </message>
</context>
<context>
    <name>SidebarFoot</name>
    <message>
        <source>All chats</source>
        <translation>所有對話</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已封存</translation>
    </message>
    <message>
        <source>Back to all conversations</source>
        <translation>返回所有對話</translation>
    </message>
    <message>
        <source>Import conversations</source>
        <translation>匯入對話</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>匯入…</translation>
    </message>
    <message>
        <source>Show archived conversations</source>
        <translation>顯示已封存的對話</translation>
    </message>
</context>
<context>
    <name>SidebarHead</name>
    <message>
        <source>Archived</source>
        <translation>已封存</translation>
    </message>
    <message>
        <source>Hide the conversations</source>
        <translation>隱藏對話清單</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新對話</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>搜尋對話</translation>
    </message>
    <message>
        <source>Studio</source>
        <translation>畫室</translation>
    </message>
    <message>
        <source>Studio: draw pictures (Ctrl+D)</source>
        <translation>畫室：繪製圖片 (Ctrl+D)</translation>
    </message>
    <message>
        <source>Transcribe</source>
        <translation>轉錄</translation>
    </message>
    <message>
        <source>Transcribe: recordings become text (Ctrl+T)</source>
        <translation>轉錄：把錄音變成文字 (Ctrl+T)</translation>
    </message>
</context>
<context>
    <name>SidebarMiddle</name>
    <message>
        <source>Conversations</source>
        <translation>對話</translation>
    </message>
    <message>
        <source>No conversations yet. Whatever you ask is kept here, on this PC alone.</source>
        <translation>還沒有對話。你的提問都儲存在這裡，而且只儲存在這台電腦上。</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>找不到任何內容。</translation>
    </message>
    <message>
        <source>Nothing is archived.</source>
        <translation>沒有已封存的對話。</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>搜尋結果</translation>
    </message>
</context>
<context>
    <name>SizeLabel</name>
    <message>
        <source>{0}, Enter takes it</source>
        <translation>{0}，按 Enter 擷取</translation>
    </message>
</context>
<context>
    <name>SliderRow</name>
    <message>
        <source>Add this frame</source>
        <translation>附加這個影格</translation>
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
        <translation>無</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>快速鍵</translation>
    </message>
</context>
<context>
    <name>SoundChip</name>
    <message>
        <source>Pause {0}</source>
        <translation>暫停 {0}</translation>
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
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>SourceBar</name>
    <message>
        <source>Folder or GGUF on disk…</source>
        <translation>磁碟上的資料夾或 GGUF…</translation>
    </message>
    <message>
        <source>Network settings…</source>
        <translation>網路設定…</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>Where models come from</source>
        <translation>模型來源</translation>
    </message>
</context>
<context>
    <name>SpinBox</name>
    <message>
        <source>Less</source>
        <translation>減少</translation>
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
        <translation>按 Enter 跳到這一行的說話位置。</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>逐字稿</translation>
    </message>
</context>
<context>
    <name>SpokenQuestions</name>
    <message>
        <source>No words were understood.</source>
        <translation>沒有辨識出任何話語。</translation>
    </message>
    <message>
        <source>Speak a little louder or closer, and try again.</source>
        <translation>請說得大聲一點，或靠近麥克風一點，然後再試一次。</translation>
    </message>
</context>
<context>
    <name>StartBox</name>
    <message>
        <source>A picture</source>
        <translation>一張圖片</translation>
    </message>
    <message>
        <source>All of it may change; with a mask only a part.</source>
        <translation>整張圖片都可能改變；用遮罩則只改變一部分。</translation>
    </message>
    <message>
        <source>Change the mask …</source>
        <translation>變更遮罩…</translation>
    </message>
    <message>
        <source>Choose a picture …</source>
        <translation>選擇圖片…</translation>
    </message>
    <message>
        <source>Do not start from it</source>
        <translation>不以它為起點</translation>
    </message>
    <message>
        <source>How much is changed</source>
        <translation>改變多少</translation>
    </message>
    <message>
        <source>Only what you painted is drawn anew.</source>
        <translation>只重畫你塗住的部分。</translation>
    </message>
    <message>
        <source>Or drop one here.</source>
        <translation>也可以把圖片拖到這裡。</translation>
    </message>
    <message>
        <source>Paint a mask …</source>
        <translation>繪製遮罩…</translation>
    </message>
    <message>
        <source>Start from a picture</source>
        <translation>以圖片為起點</translation>
    </message>
    <message>
        <source>This model draws from words alone.</source>
        <translation>此模型只根據文字繪圖。</translation>
    </message>
    <message>
        <source>This model fills in pictures: choose one, then paint a mask.</source>
        <translation>此模型用於填補圖片：請選擇一張圖片，再繪製遮罩。</translation>
    </message>
    <message>
        <source>Without mask</source>
        <translation>不用遮罩</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Cut off at the longest length.</source>
        <translation>已達長度上限，回答遭截斷。</translation>
    </message>
    <message>
        <source>Interrupted before it was complete.</source>
        <translation>回答尚未完成就中斷了。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>This could not be answered.</source>
        <translation>無法回答。</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Get them</source>
        <translation>下載模型</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Step {0}</source>
        <translation>進度：{0}</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>試試看</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>歡迎</translation>
    </message>
    <message>
        <source>Your PC</source>
        <translation>你的電腦</translation>
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
        <translation>轉接器</translation>
    </message>
    <message>
        <source>From “{0}”, {1} % changed</source>
        <translation>源自「{0}」，改變 {1}%</translation>
    </message>
    <message>
        <source>From “{0}”, {1} % changed where it was painted on</source>
        <translation>源自「{0}」，塗住的部分改變 {1}%</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>引導強度</translation>
    </message>
    <message>
        <source>Not to be seen</source>
        <translation>不應出現</translation>
    </message>
    <message>
        <source>Picture {0} of {1}</source>
        <translation>第 {0} 張，共 {1} 張</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>種子</translation>
    </message>
    <message>
        <source>Step {0} of {1}</source>
        <translation>第 {0} 步，共 {1} 步</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步數</translation>
    </message>
    <message>
        <source>Waiting for the model …</source>
        <translation>正在等待模型…</translation>
    </message>
    <message>
        <source>about {0} min left</source>
        <translation>約剩 {0} 分鐘</translation>
    </message>
    <message>
        <source>about {0} s left</source>
        <translation>約剩 {0} 秒</translation>
    </message>
</context>
<context>
    <name>StudioForm</name>
    <message>
        <source>A lighthouse at dusk, oil painting</source>
        <translation>黃昏的燈塔，油畫</translation>
    </message>
    <message>
        <source>As the model has it</source>
        <translation>由模型決定</translation>
    </message>
    <message>
        <source>As the picture: {0}</source>
        <translation>與圖片相同：{0}</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>引導強度</translation>
    </message>
    <message>
        <source>How closely the words are followed.</source>
        <translation>多大程度上遵照文字。</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>It counts with a guidance above 1 only.</source>
        <translation>引導強度大於 1 時才有作用。</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步數</translation>
    </message>
    <message>
        <source>This model needs a few only.</source>
        <translation>此模型只需要幾步。</translation>
    </message>
    <message>
        <source>This model takes no such words.</source>
        <translation>此模型不接受這類文字。</translation>
    </message>
    <message>
        <source>What not to draw</source>
        <translation>不要畫什麼</translation>
    </message>
    <message>
        <source>What to draw</source>
        <translation>畫什麼</translation>
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
        <translation>放開滑鼠即可以這張圖片為起點</translation>
    </message>
    <message>
        <source>Model that draws</source>
        <translation>繪圖模型</translation>
    </message>
    <message>
        <source>More models that draw</source>
        <translation>更多繪圖模型</translation>
    </message>
    <message>
        <source>PNG pictures</source>
        <translation>PNG 圖片</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>儲存圖片</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Start from a picture</source>
        <translation>以圖片為起點</translation>
    </message>
    <message>
        <source>Studio</source>
        <translation>畫室</translation>
    </message>
</context>
<context>
    <name>StudioSession</name>
    <message>
        <source>Dropped picture</source>
        <translation>拖入的圖片</translation>
    </message>
    <message>
        <source>It was drawn by {0}, which is not installed.</source>
        <translation>它由 {0} 繪製，而該模型沒有安裝。</translation>
    </message>
    <message>
        <source>It was drawn from the picture “{0}”; choose that one too.</source>
        <translation>它以圖片「{0}」為起點，請把那張圖片也選上。</translation>
    </message>
    <message>
        <source>Its adapter “{0}” is not on this PC.</source>
        <translation>它的轉接器「{0}」不在這台電腦上。</translation>
    </message>
    <message>
        <source>Nothing could be taken over from there.</source>
        <translation>無法從那裡取得任何內容。</translation>
    </message>
    <message>
        <source>Save it as a file first, then drop the file.</source>
        <translation>請先儲存為檔案，再拖入該檔案。</translation>
    </message>
    <message>
        <source>Start from that picture, then vary this one.</source>
        <translation>請先以那張圖片為起點，再變化這一張。</translation>
    </message>
    <message>
        <source>The form has the settings of “{0}” now.</source>
        <translation>表單已填入「{0}」的設定。</translation>
    </message>
    <message>
        <source>The picture was deleted.</source>
        <translation>圖片已刪除。</translation>
    </message>
    <message>
        <source>This picture was drawn from another one, “{0}”.</source>
        <translation>這張圖片以另一張圖片「{0}」為起點。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
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
        <translation>正在開啟麥克風…</translation>
    </message>
    <message>
        <source>Release to send · Esc discards</source>
        <translation>放開即傳送 · 按 Esc 捨棄</translation>
    </message>
    <message>
        <source>Release to write it down · Esc discards</source>
        <translation>放開即轉為文字 · 按 Esc 捨棄</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Writing down what you said … · Esc discards</source>
        <translation>正在轉錄你說的話… · 按 Esc 捨棄</translation>
    </message>
</context>
<context>
    <name>TalkButton</name>
    <message>
        <source>Hold to talk</source>
        <translation>按住說話</translation>
    </message>
    <message>
        <source>Hold to talk ({0})</source>
        <translation>按住說話（{0}）</translation>
    </message>
    <message>
        <source>Listening: let go when you have finished</source>
        <translation>正在聆聽：說完後放開</translation>
    </message>
    <message>
        <source>Opening the microphone</source>
        <translation>正在開啟麥克風</translation>
    </message>
</context>
<context>
    <name>TalkMenu</name>
    <message>
        <source>As the system has it</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>Hands-free conversation</source>
        <translation>免按鍵對話</translation>
    </message>
    <message>
        <source>Key to hold</source>
        <translation>要按住的按鍵</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>麥克風</translation>
    </message>
    <message>
        <source>Send at once when I let go</source>
        <translation>放開後立即傳送</translation>
    </message>
</context>
<context>
    <name>TalkSession</name>
    <message>
        <source>Hold to talk: let go when you have finished.</source>
        <translation>按住說話，說完後放開。</translation>
    </message>
    <message>
        <source>Nobody was heard speaking.</source>
        <translation>沒有聽到說話聲。</translation>
    </message>
</context>
<context>
    <name>TendBox</name>
    <message>
        <source>Check for update</source>
        <translation>檢查更新</translation>
    </message>
    <message>
        <source>Convert again …</source>
        <translation>重新轉換…</translation>
    </message>
    <message>
        <source>How exact it is</source>
        <translation>準確度報告</translation>
    </message>
    <message>
        <source>It ships with the app and stays.</source>
        <translation>隨應用程式提供，無法移除。</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>開啟資料夾</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修復</translation>
    </message>
    <message>
        <source>Try on …</source>
        <translation>試跑…</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Use in chat</source>
        <translation>用於對話</translation>
    </message>
    <message>
        <source>Use in the studio</source>
        <translation>在畫室中使用</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>驗證</translation>
    </message>
</context>
<context>
    <name>TextSide</name>
    <message>
        <source>Ask about it</source>
        <translation>就此提問</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>全部複製</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>How much is written down</source>
        <translation>轉錄進度</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>What is said appears here.</source>
        <translation>轉錄出的內容會顯示在這裡。</translation>
    </message>
    <message>
        <source>{0}, translated into English</source>
        <translation>{0}，已翻譯成英文</translation>
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
        <translation>思考耗時 {0}</translation>
    </message>
    <message>
        <source>Thoughts</source>
        <translation>思考過程</translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>Ctrl+Left and Ctrl+Right move it, Delete removes it.</source>
        <translation>按 Ctrl+Left 或 Ctrl+Right 移動，按 Delete 移除。</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>進度</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>正在讀取…</translation>
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
        <translation>轉換工具：{0} · 需要時會重新準備</translation>
    </message>
    <message>
        <source>Gives {0} back</source>
        <translation>可釋出 {0}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the conversion tools</source>
        <translation>移除轉換工具</translation>
    </message>
    <message>
        <source>Removing the conversion tools …</source>
        <translation>正在移除轉換工具…</translation>
    </message>
</context>
<context>
    <name>ToolsSession</name>
    <message>
        <source>The conversion tools were removed; {0} are free again.</source>
        <translation>轉換工具已移除，釋出了 {0} 的空間。</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>A GGUF file …</source>
        <translation>GGUF 檔案…</translation>
    </message>
    <message>
        <source>A folder with a model …</source>
        <translation>模型資料夾…</translation>
    </message>
    <message>
        <source>Add a model from disk</source>
        <translation>從磁碟新增模型</translation>
    </message>
    <message>
        <source>Add from disk …</source>
        <translation>從磁碟新增…</translation>
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
        <translation>網路設定…</translation>
    </message>
    <message>
        <source>Run the wizard again</source>
        <translation>重新執行入門精靈</translation>
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
        <translation>{0} 的筆記</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暫停</translation>
    </message>
    <message>
        <source>SubRip subtitles</source>
        <translation>SubRip 字幕</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
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
        <translation>WebVTT 字幕（逐詞）</translation>
    </message>
    <message>
        <source>Writing down …</source>
        <translation>正在轉錄…</translation>
    </message>
    <message>
        <source>Written down</source>
        <translation>已轉錄</translation>
    </message>
    <message>
        <source>about {0} h {1} min left</source>
        <translation>剩餘約 {0} 小時 {1} 分鐘</translation>
    </message>
    <message>
        <source>about {0} min left</source>
        <translation>約剩 {0} 分鐘</translation>
    </message>
    <message>
        <source>about {0} s left</source>
        <translation>約剩 {0} 秒</translation>
    </message>
    <message>
        <source>read in {0} parts</source>
        <translation>分 {0} 部分閱讀</translation>
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
        <translation>新增錄音</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有檔案</translation>
    </message>
    <message>
        <source>Choose recordings</source>
        <translation>選擇錄音</translation>
    </message>
    <message>
        <source>Drop recordings and videos here, as many as you like. They are written down one after the other, and never leave this PC.</source>
        <translation>將錄音和影片拖到這裡，數量不限。它們會逐一轉錄成文字，且不會離開這台電腦。</translation>
    </message>
    <message>
        <source>Drop recordings to have them written down</source>
        <translation>拖入錄音即可轉錄</translation>
    </message>
    <message>
        <source>Model that listens</source>
        <translation>用於轉錄的模型</translation>
    </message>
    <message>
        <source>More models that transcribe</source>
        <translation>更多可轉錄的模型</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>錄音</translation>
    </message>
    <message>
        <source>Recordings become text, on this PC</source>
        <translation>在這台電腦上把錄音變成文字</translation>
    </message>
    <message>
        <source>Save the transcript</source>
        <translation>儲存逐字稿</translation>
    </message>
    <message>
        <source>Sounds and videos</source>
        <translation>聲音和影片</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Transcribe</source>
        <translation>轉錄</translation>
    </message>
</context>
<context>
    <name>TranscribeSession</name>
    <message>
        <source>Nothing could be taken over from there.</source>
        <translation>無法從該處取得任何內容。</translation>
    </message>
    <message>
        <source>Save it as a file first, then drop the file.</source>
        <translation>請先儲存為檔案，再拖入該檔案。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>“{0}” was removed.</source>
        <translation>已移除「{0}」。</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>Conversation</source>
        <translation>對話</translation>
    </message>
    <message>
        <source>Jump to the latest</source>
        <translation>跳到最新訊息</translation>
    </message>
</context>
<context>
    <name>TriggerWords</name>
    <message>
        <source>Put “{0}” into your text</source>
        <translation>將「{0}」加入你的文字</translation>
    </message>
</context>
<context>
    <name>TryPage</name>
    <message>
        <source>Click one, or finish and ask whatever you like.</source>
        <translation>按一下其中一個問題，或完成精靈後隨意提問。</translation>
    </message>
    <message>
        <source>For now a small model that ships with Sidelight answers. It knows colours and simple shapes only.</source>
        <translation>目前由 Sidelight 內建的小模型回答，它只認得顏色和簡單的形狀。</translation>
    </message>
    <message>
        <source>Open the studio</source>
        <translation>開啟畫室</translation>
    </message>
    <message>
        <source>Other models come in the background; the Models page shows how far they are.</source>
        <translation>其他模型正在背景下載，可在「模型」頁面查看進度。</translation>
    </message>
    <message>
        <source>Ready for the first question</source>
        <translation>可以提第一個問題了</translation>
    </message>
    <message>
        <source>{0} answers, on {1}.</source>
        <translation>由 {0} 在 {1} 上回答。</translation>
    </message>
    <message>
        <source>{0} is ready to draw.</source>
        <translation>{0} 已就緒，可以繪圖了。</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Close this notice</source>
        <translation>關閉此通知</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>“{0}” was deleted.</source>
        <translation>已刪除「{0}」。</translation>
    </message>
</context>
<context>
    <name>UseCard</name>
    <message>
        <source>Fewer choices</source>
        <translation>收合其他選擇</translation>
    </message>
    <message>
        <source>More choices ({0})</source>
        <translation>更多選擇（{0}）</translation>
    </message>
    <message>
        <source>None of the models for this can be had ready-made for this PC.</source>
        <translation>適合此用途的模型中，沒有可供這台電腦使用的現成版本。</translation>
    </message>
    <message>
        <source>There is no model for this in the catalogue yet.</source>
        <translation>模型目錄中還沒有適合此用途的模型。</translation>
    </message>
</context>
<context>
    <name>UsesPage</name>
    <message>
        <source>Each comes with the model that suits this PC best. All of it can be changed.</source>
        <translation>每項用途都會搭配最適合這台電腦的模型，所有選擇都可以變更。</translation>
    </message>
    <message>
        <source>Looking for models that fit this PC …</source>
        <translation>正在尋找適合這台電腦的模型…</translation>
    </message>
    <message>
        <source>The devices of this PC could not be listed, so nothing can be recommended. Go back and look again, or continue with what is built in.</source>
        <translation>無法列出這台電腦的裝置，因此無法推薦模型。請返回重新偵測，或使用內建模型繼續。</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>你想做什麼？</translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>Needs {0} of memory.</source>
        <translation>需要 {0} 記憶體。</translation>
    </message>
    <message>
        <source>This PC is still being looked at.</source>
        <translation>仍在偵測這台電腦。</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>已試跑</translation>
    </message>
    <message>
        <source>Tried on {0}</source>
        <translation>{0} 試跑</translation>
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
        <translation>1 為訓練時的強度，0 為關閉</translation>
    </message>
    <message>
        <source>Back to the usual weight, {0}</source>
        <translation>恢復預設權重 {0}</translation>
    </message>
    <message>
        <source>Weight of {0}</source>
        <translation>{0} 的權重</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Drop pictures, videos or sounds anywhere, or just ask. Nothing leaves this PC.</source>
        <translation>將圖片、影片或聲音拖放到任何位置，或直接提問。所有內容都不會離開這台電腦。</translation>
    </message>
    <message>
        <source>What would you like to know?</source>
        <translation>你想了解什麼？</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>In a few minutes it answers your first question. This is what will happen:</source>
        <translation>幾分鐘後，它就能回答你的第一個問題。接下來會這樣進行：</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Models that fit are fetched and tried out here.</source>
        <translation>下載適合的模型，並在這台電腦上試跑。</translation>
    </message>
    <message>
        <source>Nothing you ask or show leaves this PC. The network is used for the downloads you choose, and for nothing else.</source>
        <translation>你提問和展示的內容都不會離開這台電腦。網路只用來下載你選擇的內容，別無他用。</translation>
    </message>
    <message>
        <source>Sidelight looks at what this PC has.</source>
        <translation>Sidelight 檢視這台電腦的配備。</translation>
    </message>
    <message>
        <source>Welcome to Sidelight</source>
        <translation>歡迎使用 Sidelight</translation>
    </message>
    <message>
        <source>You ask about a picture, and get an answer.</source>
        <translation>你針對一張圖片提問，並得到回答。</translation>
    </message>
    <message>
        <source>You say what you would like to do.</source>
        <translation>你選擇想做的事。</translation>
    </message>
</context>
<context>
    <name>WishesBox</name>
    <message>
        <source>Found out by itself</source>
        <translation>自動辨識</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Times of single words</source>
        <translation>每個詞的時間</translation>
    </message>
    <message>
        <source>Translate into English</source>
        <translation>翻譯成英文</translation>
    </message>
    <message>
        <source>{0} does not translate. Whisper large v3 does, and smaller ones.</source>
        <translation>{0} 不支援翻譯。Whisper large v3 及更小的型號支援。</translation>
    </message>
    <message>
        <source>{0} understands English only. For other languages get another model.</source>
        <translation>{0} 只聽得懂英文。其他語言請另外取得模型。</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Checking the model</source>
        <translation>正在檢查模型</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>正在繪圖</translation>
    </message>
    <message>
        <source>Finishing the picture</source>
        <translation>正在完成圖片</translation>
    </message>
    <message>
        <source>Making the model ready</source>
        <translation>正在完成模型準備</translation>
    </message>
    <message>
        <source>Preparing the model, only once</source>
        <translation>正在準備模型，只需一次</translation>
    </message>
    <message>
        <source>Reading the model</source>
        <translation>正在讀取模型</translation>
    </message>
    <message>
        <source>Reading the question</source>
        <translation>正在閱讀問題</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在啟動</translation>
    </message>
    <message>
        <source>Warming up</source>
        <translation>正在預熱</translation>
    </message>
</context>
<context>
    <name>_AddressRow</name>
    <message>
        <source>Address or file of the camera</source>
        <translation>攝影機的位址或檔案</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>http://…, rtsp://… or a video file</source>
        <translation>http://…、rtsp://… 或影片檔案</translation>
    </message>
</context>
<context>
    <name>_MakeRow</name>
    <message>
        <source>Convert for this PC …</source>
        <translation>為這台電腦轉換…</translation>
    </message>
</context>
<context>
    <name>_Question</name>
    <message>
        <source>Run the Python code of {0} on this PC</source>
        <translation>在這台電腦上執行 {0} 的 Python 程式碼</translation>
    </message>
    <message>
        <source>This model brings a program of its own, and converting runs it. It could do whatever you can do on this PC, so allow it only if you trust its makers.</source>
        <translation>此模型自帶程式，轉換時會執行它。凡是你能在這台電腦上做的事，它都能做，因此只有在你信任其製作者時才應允許。</translation>
    </message>
</context>
<context>
    <name>_RemoveQuestion</name>
    <message>
        <source>It can be downloaded again.</source>
        <translation>之後可以重新下載。</translation>
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
        <translation>要從這台電腦移除「{0}」嗎？</translation>
    </message>
    <message>
        <source>This gives {0} back.</source>
        <translation>這會釋出 {0} 的空間。</translation>
    </message>
</context>
<context>
    <name>amounts</name>
    <message>
        <source>Checking the files</source>
        <translation>正在檢查檔案</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在連線</translation>
    </message>
    <message>
        <source>Converted on this PC</source>
        <translation>在這台電腦上轉換</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>正在複製</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>正在下載</translation>
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
        <translation>Python 套件索引</translation>
    </message>
    <message>
        <source>Ships with Sidelight</source>
        <translation>Sidelight 內建</translation>
    </message>
    <message>
        <source>This PC&apos;s disk</source>
        <translation>這台電腦的磁碟</translation>
    </message>
    <message>
        <source>Unpacking</source>
        <translation>正在解壓縮</translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation>剩餘幾秒</translation>
    </message>
    <message>
        <source>about {0} h left</source>
        <translation>剩餘約 {0} 小時</translation>
    </message>
    <message>
        <source>about {0} h {1} min left</source>
        <translation>剩餘約 {0} 小時 {1} 分鐘</translation>
    </message>
    <message>
        <source>about {0} min left</source>
        <translation>剩餘約 {0} 分鐘</translation>
    </message>
    <message>
        <source>about {0} s left</source>
        <translation>剩餘約 {0} 秒</translation>
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
        <translation>1 個模型</translation>
    </message>
    <message>
        <source>About {0}</source>
        <translation>約 {0}</translation>
    </message>
    <message>
        <source>Ask by voice</source>
        <translation>語音提問</translation>
    </message>
    <message>
        <source>Chat about pictures and video</source>
        <translation>圖片與影片問答</translation>
    </message>
    <message>
        <source>Describe a picture, and have it made.</source>
        <translation>描述一張圖片，讓它畫出來。</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>不適合</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下載</translation>
    </message>
    <message>
        <source>Download {0}.</source>
        <translation>需下載 {0}。</translation>
    </message>
    <message>
        <source>Draw pictures</source>
        <translation>繪製圖片</translation>
    </message>
    <message>
        <source>From</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>Has to be converted first: there is no ready build of it.</source>
        <translation>需要先轉換：沒有現成版本。</translation>
    </message>
    <message>
        <source>Have answers read aloud by a voice of this PC.</source>
        <translation>用這台電腦上的聲音朗讀回答。</translation>
    </message>
    <message>
        <source>Hear the answers</source>
        <translation>聆聽回答</translation>
    </message>
    <message>
        <source>Hold a key and talk instead of typing.</source>
        <translation>按住按鍵說話，不必打字。</translation>
    </message>
    <message>
        <source>Is on this PC.</source>
        <translation>已在這台電腦上。</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>記憶體</translation>
    </message>
    <message>
        <source>Nothing has to be downloaded.</source>
        <translation>不需要下載任何內容。</translation>
    </message>
    <message>
        <source>Nothing, it is on this PC</source>
        <translation>不需要下載，已在這台電腦上</translation>
    </message>
    <message>
        <source>On the disk</source>
        <translation>佔用磁碟空間</translation>
    </message>
    <message>
        <source>Point at a picture, a clip or the camera, and ask about it.</source>
        <translation>指定一張圖片、一段影片或攝影機畫面，然後提問。</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>執行裝置</translation>
    </message>
    <message>
        <source>Runs slowly</source>
        <translation>執行較慢</translation>
    </message>
    <message>
        <source>Runs well</source>
        <translation>執行流暢</translation>
    </message>
    <message>
        <source>Size not known</source>
        <translation>大小不明</translation>
    </message>
    <message>
        <source>That needs {0} of disk, and {1} are free. Choose smaller models, or free some room.</source>
        <translation>這需要 {0} 的磁碟空間，而可用空間為 {1}。請選擇較小的模型，或釋出一些空間。</translation>
    </message>
    <message>
        <source>Transcribe recordings</source>
        <translation>轉錄錄音</translation>
    </message>
    <message>
        <source>Turn meetings, lectures and notes into text.</source>
        <translation>將會議、講座和語音筆記轉成文字。</translation>
    </message>
    <message>
        <source>{0} free on the disk</source>
        <translation>磁碟可用空間 {0}</translation>
    </message>
    <message>
        <source>{0} models</source>
        <translation>{0} 個模型</translation>
    </message>
    <message>
        <source>{0} on {1}</source>
        <translation>在 {1} 上{0}</translation>
    </message>
    <message>
        <source>{0} to download, {1}</source>
        <translation>需下載 {0}，共 {1}</translation>
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
        <translation>回答最快，佔用空間最少，但可能較容易出錯。</translation>
    </message>
    <message>
        <source>Answers like the original: {0} %</source>
        <translation>回答與原模型的相似度：{0}%</translation>
    </message>
    <message>
        <source>As close to the original as can be. Larger and slower.</source>
        <translation>盡可能接近原模型。體積較大，速度較慢。</translation>
    </message>
    <message>
        <source>Asking the original</source>
        <translation>正在向原模型提問</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>平衡</translation>
    </message>
    <message>
        <source>Beginning …</source>
        <translation>正在開始…</translation>
    </message>
    <message>
        <source>Checking the files</source>
        <translation>正在檢查檔案</translation>
    </message>
    <message>
        <source>Close to the original&apos;s answers at a good speed. Right for most.</source>
        <translation>回答接近原模型，速度也不錯。適合大多數情況。</translation>
    </message>
    <message>
        <source>Comparing answers</source>
        <translation>正在比較回答</translation>
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
        <translation>正在量化{0}：第 {1} 層，共 {2} 層</translation>
    </message>
    <message>
        <source>Converted. It is in your library.</source>
        <translation>轉換完成，已放入模型庫。</translation>
    </message>
    <message>
        <source>Converting the tokenizer</source>
        <translation>正在轉換分詞器</translation>
    </message>
    <message>
        <source>Disk meanwhile</source>
        <translation>轉換期間佔用磁碟空間</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下載</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>正在下載</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在匯出</translation>
    </message>
    <message>
        <source>FP16 · as the original</source>
        <translation>FP16 · 與原模型相同</translation>
    </message>
    <message>
        <source>FP32 · largest</source>
        <translation>FP32 · 體積最大</translation>
    </message>
    <message>
        <source>Fast and small</source>
        <translation>快速小巧</translation>
    </message>
    <message>
        <source>INT4 · smallest</source>
        <translation>INT4 · 體積最小</translation>
    </message>
    <message>
        <source>INT8 weights</source>
        <translation>INT8 權重</translation>
    </message>
    <message>
        <source>INT8 · half the size</source>
        <translation>INT8 · 體積減半</translation>
    </message>
    <message>
        <source>INT8, asymmetric</source>
        <translation>INT8，非對稱</translation>
    </message>
    <message>
        <source>INT8, calibrated with pictures</source>
        <translation>INT8，以圖片校準</translation>
    </message>
    <message>
        <source>INT8, symmetric</source>
        <translation>INT8，對稱</translation>
    </message>
    <message>
        <source>Its answers were not compared.</source>
        <translation>未比較回答。</translation>
    </message>
    <message>
        <source>Loading the original</source>
        <translation>正在載入原模型</translation>
    </message>
    <message>
        <source>Looking at calibration picture {0} of {1}</source>
        <translation>正在檢視校準圖片：第 {0} 張，共 {1} 張</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>記憶體</translation>
    </message>
    <message>
        <source>Most accurate</source>
        <translation>準確度最高</translation>
    </message>
    <message>
        <source>NF4 · smallest, for newer NPUs</source>
        <translation>NF4 · 體積最小，適用於較新的 NPU</translation>
    </message>
    <message>
        <source>Not compressed</source>
        <translation>不量化</translation>
    </message>
    <message>
        <source>Noticeable differences. If the answers below are worse, convert it again with a more accurate choice.</source>
        <translation>差異明顯。如果下面的回答變差了，請用準確度更高的選項重新轉換。</translation>
    </message>
    <message>
        <source>Per channel</source>
        <translation>逐通道</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>Practically the same: you will hardly notice that it was converted.</source>
        <translation>幾乎相同：你很難察覺它經過了轉換。</translation>
    </message>
    <message>
        <source>Preparing the tools</source>
        <translation>正在準備工具</translation>
    </message>
    <message>
        <source>Putting it into the library</source>
        <translation>正在放入模型庫</translation>
    </message>
    <message>
        <source>Reading a sample text, it is as sure of the next word as the original.</source>
        <translation>閱讀範例文字時，它對下一個字詞的把握與原模型相當。</translation>
    </message>
    <message>
        <source>Reading a sample text, it is {0} % less sure of the next word than the original.</source>
        <translation>閱讀範例文字時，它對下一個字詞的把握比原模型低 {0}%。</translation>
    </message>
    <message>
        <source>Size afterwards</source>
        <translation>轉換後大小</translation>
    </message>
    <message>
        <source>Small differences: it often says the same in other words. Read below whether they matter to you.</source>
        <translation>差異較小：它常常用不同的說法表達相同的意思。請查看下面的回答，判斷這些差異對你是否重要。</translation>
    </message>
    <message>
        <source>Takes {0}</source>
        <translation>需要{0}</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>耗時</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Trying it out on {0}</source>
        <translation>正在 {0} 上試跑</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>正在排隊</translation>
    </message>
    <message>
        <source>about a minute</source>
        <translation>約 1 分鐘</translation>
    </message>
    <message>
        <source>about {0} h</source>
        <translation>約 {0} 小時</translation>
    </message>
    <message>
        <source>about {0} h {1} min</source>
        <translation>約 {0} 小時 {1} 分鐘</translation>
    </message>
    <message>
        <source>about {0} min</source>
        <translation>約 {0} 分鐘</translation>
    </message>
    <message>
        <source>are here already</source>
        <translation>已準備好</translation>
    </message>
    <message>
        <source>decoder</source>
        <translation>解碼器</translation>
    </message>
    <message>
        <source>encoder</source>
        <translation>編碼器</translation>
    </message>
    <message>
        <source>for {0}</source>
        <translation>適用於 {0}</translation>
    </message>
    <message>
        <source>language model</source>
        <translation>語言模型</translation>
    </message>
    <message>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>nothing, it is here</source>
        <translation>不需要下載</translation>
    </message>
    <message>
        <source>picture decoder</source>
        <translation>圖片解碼器</translation>
    </message>
    <message>
        <source>picture encoder</source>
        <translation>圖片編碼器</translation>
    </message>
    <message>
        <source>picture network</source>
        <translation>繪圖網路</translation>
    </message>
    <message>
        <source>resampler</source>
        <translation>重新取樣器</translation>
    </message>
    <message>
        <source>second text encoder</source>
        <translation>第二文字編碼器</translation>
    </message>
    <message>
        <source>text encoder</source>
        <translation>文字編碼器</translation>
    </message>
    <message>
        <source>up to {0}</source>
        <translation>最多 {0}</translation>
    </message>
    <message>
        <source>up to {0} of memory</source>
        <translation>最多佔用 {0} 記憶體</translation>
    </message>
    <message>
        <source>vision encoder</source>
        <translation>視覺編碼器</translation>
    </message>
    <message>
        <source>vision merger</source>
        <translation>視覺合併模組</translation>
    </message>
    <message>
        <source>vision positions</source>
        <translation>視覺位置編碼</translation>
    </message>
    <message>
        <source>voice</source>
        <translation>聲音模組</translation>
    </message>
    <message>
        <source>word embeddings</source>
        <translation>詞嵌入</translation>
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
        <translation>需下載 {0}</translation>
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
        <translation>{0}，大小大致不變</translation>
    </message>
    <message>
        <source>{0}, once</source>
        <translation>{0}，只需一次</translation>
    </message>
    <message>
        <source>{0}, {1} times larger</source>
        <translation>{0}，增大為 {1} 倍</translation>
    </message>
    <message>
        <source>{0}, {1} times smaller</source>
        <translation>{0}，縮小為 1/{1}</translation>
    </message>
    <message>
        <source>{0}: question {1} of {2}</source>
        <translation>{0}：第 {1} 個問題，共 {2} 個</translation>
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
        <translation>繼續之前，請接受 {0} 的授權條款，或選擇其他模型。</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Get them</source>
        <translation>下載模型</translation>
    </message>
    <message>
        <source>Looking for models that fit this PC …</source>
        <translation>正在尋找適合這台電腦的模型…</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Start chatting</source>
        <translation>開始聊天</translation>
    </message>
    <message>
        <source>Start with what is built in</source>
        <translation>先用內建模型開始</translation>
    </message>
</context>
<context>
    <name>install</name>
    <message>
        <source>Connecting …</source>
        <translation>正在連線…</translation>
    </message>
    <message>
        <source>Here. Soon it is tried on this PC …</source>
        <translation>已下載，即將在這台電腦上試跑…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暫停</translation>
    </message>
    <message>
        <source>Paused at {0} %</source>
        <translation>已暫停（{0}%）</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>已就緒</translation>
    </message>
    <message>
        <source>Ready on {0}</source>
        <translation>已就緒，在 {0} 上執行</translation>
    </message>
    <message>
        <source>Trying it on {0} …</source>
        <translation>正在 {0} 上試跑…</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>正在排隊</translation>
    </message>
    <message>
        <source>first result {0} s</source>
        <translation>首個結果耗時 {0} 秒</translation>
    </message>
    <message>
        <source>first token {0} s</source>
        <translation>首個 token 耗時 {0} 秒</translation>
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
        <translation>所有用途</translation>
    </message>
    <message>
        <source>Any fit</source>
        <translation>執行狀況不限</translation>
    </message>
    <message>
        <source>Any size</source>
        <translation>大小不限</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可取得</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>聊天</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>已損毀</translation>
    </message>
    <message>
        <source>Does not fit this PC</source>
        <translation>不適合這台電腦</translation>
    </message>
    <message>
        <source>Does not fit {0}</source>
        <translation>不適合 {0}</translation>
    </message>
    <message>
        <source>Draft model</source>
        <translation>草稿模型</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>繪圖</translation>
    </message>
    <message>
        <source>GGUF models</source>
        <translation>GGUF 模型</translation>
    </message>
    <message>
        <source>It did not work.</source>
        <translation>無法執行。</translation>
    </message>
    <message>
        <source>Many</source>
        <translation>多種語言</translation>
    </message>
    <message>
        <source>On this PC</source>
        <translation>在這台電腦上</translation>
    </message>
    <message>
        <source>Runs here</source>
        <translation>可在這台電腦上執行</translation>
    </message>
    <message>
        <source>Runs slowly on {0}</source>
        <translation>在 {0} 上執行較慢</translation>
    </message>
    <message>
        <source>Runs well here</source>
        <translation>在這台電腦上執行流暢</translation>
    </message>
    <message>
        <source>Runs well on {0}</source>
        <translation>在 {0} 上執行流暢</translation>
    </message>
    <message>
        <source>Sees pictures</source>
        <translation>看圖</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>朗讀</translation>
    </message>
    <message>
        <source>Transcribes</source>
        <translation>轉錄</translation>
    </message>
    <message>
        <source>Up to {0}</source>
        <translation>不超過 {0}</translation>
    </message>
    <message>
        <source>Update available</source>
        <translation>有可用的更新</translation>
    </message>
    <message>
        <source>first result {0} s</source>
        <translation>首個結果耗時 {0} 秒</translation>
    </message>
    <message>
        <source>first token {0} s</source>
        <translation>首個 token 耗時 {0} 秒</translation>
    </message>
    <message>
        <source>loaded in {0} s</source>
        <translation>載入耗時 {0} 秒</translation>
    </message>
    <message>
        <source>{0} billion</source>
        <translation>{0}B（十億）</translation>
    </message>
    <message>
        <source>{0} million</source>
        <translation>{0}M（百萬）</translation>
    </message>
    <message>
        <source>{0} of memory</source>
        <translation>佔用 {0} 記憶體</translation>
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
        <translation>選擇其他模型</translation>
    </message>
    <message>
        <source>Get it from {0}</source>
        <translation>從 {0} 取得</translation>
    </message>
    <message>
        <source>Network settings…</source>
        <translation>網路設定…</translation>
    </message>
    <message>
        <source>Skip it</source>
        <translation>略過</translation>
    </message>
    <message>
        <source>Try it on {0}</source>
        <translation>在 {0} 上試跑</translation>
    </message>
    <message>
        <source>Try the {0} build</source>
        <translation>試試 {0} 版本</translation>
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
        <translation>支援 {0} 運算</translation>
    </message>
    <message>
        <source>Computes with {0} numbers ({1})</source>
        <translation>支援 {0}數值運算（{1}）</translation>
    </message>
    <message>
        <source>Device {0}</source>
        <translation>裝置 {0}</translation>
    </message>
    <message>
        <source>Graphics built into the processor (GPU)</source>
        <translation>內建顯示（GPU）</translation>
    </message>
    <message>
        <source>Graphics card (GPU)</source>
        <translation>獨立顯示卡（GPU）</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>處理器（CPU）</translation>
    </message>
    <message>
        <source>The PC itself</source>
        <translation>電腦本身</translation>
    </message>
    <message>
        <source>can use {0} of memory</source>
        <translation>可使用 {0} 記憶體</translation>
    </message>
    <message>
        <source>driver {0}</source>
        <translation>驅動程式 {0}</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0}和 {1}</translation>
    </message>
    <message>
        <source>{0} free on the disk of the models</source>
        <translation>模型所在磁碟的可用空間為 {0}</translation>
    </message>
    <message>
        <source>{0} of memory, {1} of it free now</source>
        <translation>記憶體 {0}，目前可用 {1}</translation>
    </message>
    <message>
        <source>{0}-bit</source>
        <translation>{0} 位元</translation>
    </message>
</context>
<context>
    <name>source</name>
    <message>
        <source>fast in China</source>
        <translation>在中國連線較快</translation>
    </message>
    <message>
        <source>few models, often let through by firewalls</source>
        <translation>模型較少，通常不會被防火牆封鎖</translation>
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
        <translation>引擎閒置後繼續測量…</translation>
    </message>
    <message>
        <source>Looked up in long texts and code</source>
        <translation>在長文字和程式碼中查找</translation>
    </message>
    <message>
        <source>Looking for a way to faster answers …</source>
        <translation>正在尋找更快回答的方法…</translation>
    </message>
    <message>
        <source>Measuring with and without</source>
        <translation>正在對比測量</translation>
    </message>
    <message>
        <source>No model on this PC can draft for it.</source>
        <translation>這台電腦上沒有可為它起草的模型。</translation>
    </message>
    <message>
        <source>Not measured on {0} yet.</source>
        <translation>尚未在 {0} 上測量。</translation>
    </message>
    <message>
        <source>Not possible on {0}.</source>
        <translation>在 {0} 上無法使用。</translation>
    </message>
    <message>
        <source>Trying it on {0} …</source>
        <translation>正在 {0} 上試執行…</translation>
    </message>
    <message>
        <source>Trying it out …</source>
        <translation>正在試執行…</translation>
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
        <translation>已關閉，在這裡幾乎不會更快（{0}×）</translation>
    </message>
    <message>
        <source>off, it would be slower here ({0}×)</source>
        <translation>已關閉，在這裡會更慢（{0}×）</translation>
    </message>
    <message>
        <source>{0} % taken</source>
        <translation>採納 {0} %</translation>
    </message>
    <message>
        <source>{0} of {1} answers</source>
        <translation>{0}/{1} 個回答</translation>
    </message>
    <message>
        <source>{0} on {1}</source>
        <translation>{0}（在 {1} 上）</translation>
    </message>
    <message>
        <source>{0} times as fast</source>
        <translation>速度為 {0} 倍</translation>
    </message>
</context>
</TS>
