/* The programs of the installed app. Each is this Python, with its own icon and name: the window
 * and the command line run the app, the engine runs whatever it is told, as python.exe does.
 *
 * ROLE: 0 the window, 1 the command line, 2 the engine. PYTHON_DLL: the file name of Python's. */
#include <windows.h>

#include <stdio.h>
#include <stdlib.h>

typedef int (*python_main)(int, wchar_t **);

#define LONGEST 32768

static int fail(const wchar_t *what) {
#if ROLE == 0
    MessageBoxW(NULL, what, L"Sidelight", MB_OK | MB_ICONERROR);
#else
    fwprintf(stderr, L"%ls\n", what);
#endif
    return 1;
}

/* Python's library lies beside this program; nothing is loaded from the current folder. */
static HMODULE load_python(void) {
    static wchar_t path[LONGEST];
    DWORD length = GetModuleFileNameW(NULL, path, LONGEST);
    wchar_t *name = wcsrchr(path, L'\\');
    if (length == 0 || length >= LONGEST || name == NULL) return NULL;
    if ((size_t)(name + 1 - path) + wcslen(PYTHON_DLL) >= LONGEST) return NULL;
    wcscpy(name + 1, PYTHON_DLL);
    SetDllDirectoryW(L"");
    return LoadLibraryExW(path, NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
}

#if ROLE == 2
static const wchar_t *const AHEAD[] = {NULL};
#else
static const wchar_t *const AHEAD[] = {L"-I", L"-X", L"utf8", L"-m", L"sidelight_start", NULL};
#endif

int wmain(int argc, wchar_t **argv) {
    HMODULE python = load_python();
    if (python == NULL)
        return fail(L"Sidelight cannot start: a part of it is missing. Install it again.");
    python_main run = (python_main)(void *)GetProcAddress(python, "Py_Main");
    if (run == NULL)
        return fail(L"Sidelight cannot start: a part of it is damaged. Install it again.");
    int ahead = 0;
    while (AHEAD[ahead] != NULL) ahead++;
    wchar_t **words = calloc((size_t)(argc + ahead + 1), sizeof *words);
    if (words == NULL) return fail(L"Sidelight cannot start: the memory is full.");
    words[0] = argv[0];
    for (int i = 0; i < ahead; i++) words[1 + i] = (wchar_t *)AHEAD[i];
    for (int i = 1; i < argc; i++) words[ahead + i] = argv[i];
    return run(argc + ahead, words);
}
