/* Tells whether a program out of a folder runs, and asks it to close.
 *
 *   running.exe FOLDER [SECONDS]
 *
 * With SECONDS the windows of those programs are asked to close, and get so long for it.
 * Exit status: 0 none runs (any more), 1 one does, 2 wrong usage. Programs called uninstall.exe
 * and this one do not count. */
#include <windows.h>

#include <tlhelp32.h>
#include <wchar.h>

#define LONGEST 32768
#define MOST 512
#define STEP_MS 200

static DWORD found[MOST];
static int count;

static BOOL is_inside(DWORD id, const wchar_t *folder) {
    static wchar_t path[LONGEST];
    DWORD length = LONGEST;
    HANDLE process = OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, id);
    if (process == NULL) return FALSE;
    BOOL known = QueryFullProcessImageNameW(process, 0, path, &length);
    CloseHandle(process);
    size_t size = wcslen(folder);
    return known && _wcsnicmp(path, folder, size) == 0 && path[size] == L'\\';
}

static int look(const wchar_t *folder) {
    PROCESSENTRY32W entry = {.dwSize = sizeof entry};
    HANDLE all = CreateToolhelp32Snapshot(TH32CS_SNAPPROCESS, 0);
    count = 0;
    if (all == INVALID_HANDLE_VALUE) return 0;
    for (BOOL more = Process32FirstW(all, &entry); more; more = Process32NextW(all, &entry)) {
        DWORD id = entry.th32ProcessID;
        if (id == GetCurrentProcessId() || _wcsicmp(entry.szExeFile, L"uninstall.exe") == 0) continue;
        if (count < MOST && is_inside(id, folder)) found[count++] = id;
    }
    CloseHandle(all);
    return count;
}

static BOOL CALLBACK ask(HWND window, LPARAM unused) {
    DWORD owner = 0;
    (void)unused;
    GetWindowThreadProcessId(window, &owner);
    for (int i = 0; i < count; i++)
        if (found[i] == owner && IsWindowVisible(window)) PostMessageW(window, WM_CLOSE, 0, 0);
    return TRUE;
}

int wmain(int argc, wchar_t **argv) {
    if (argc < 2 || argc > 3 || argv[1][0] == 0) return 2;
    if (look(argv[1]) == 0) return 0;
    if (argc == 2) return 1;
    ULONGLONG end = GetTickCount64() + 1000 * (ULONGLONG)wcstoul(argv[2], NULL, 10);
    EnumWindows(ask, 0);
    while (GetTickCount64() < end) {
        Sleep(STEP_MS);
        if (look(argv[1]) == 0) return 0;
    }
    return 1;
}
