/* Sysmap.exe and Sysmap-commande.exe: start the Python that lies in the folder « programme », beside them.

   Nothing of this is needed where Python is installed. The library is loaded by its whole path, so that
   nothing else on the computer is ever taken for it. CONSOLE is set for the second one, which answers in
   a terminal; the first has no terminal, and says what is wrong in a small window. */

#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#include <shellapi.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>

#define ROOM 32768
#define OWN 3 /* words put before those of the person: -X utf8 launch.pyc */

typedef int (*Main)(int, wchar_t **);

#ifdef CONSOLE
/* As it is to a terminal, in UTF-8 to a file or a pipe: no accent is lost. */
static void say(const wchar_t *words)
{
    HANDLE out = GetStdHandle(STD_ERROR_HANDLE);
    DWORD mode, written;
    char bytes[4096];
    if (GetConsoleMode(out, &mode)) {
        WriteConsoleW(out, words, (DWORD)wcslen(words), &written, NULL);
        return;
    }
    int length = WideCharToMultiByte(CP_UTF8, 0, words, -1, bytes, sizeof bytes, NULL, NULL);
    if (length > 1) WriteFile(out, bytes, (DWORD)length - 1, &written, NULL);
}
#endif

static int refuse(const wchar_t *french, const wchar_t *english)
{
#ifdef CONSOLE
    say(french);
    say(L"\r\n");
    say(english);
    say(L"\r\n");
#else
    wchar_t both[2048];
    _snwprintf(both, 2048, L"%ls\n\n%ls", french, english);
    both[2047] = 0;
    MessageBoxW(NULL, both, L"Sysmap", MB_OK | MB_ICONWARNING | MB_SETFOREGROUND);
#endif
    return 4;
}

static int not_whole(void)
{
    return refuse(
        L"Le dossier \x00AB\x00A0programme\x00A0\x00BB manque \x00E0 c\x00F4t\x00E9 de Sysmap. D\x00E9" L"compressez "
        L"toute l\x2019" L"archive, puis ouvrez Sysmap dans le dossier ainsi fait.",
        L"The folder \x201Cprogramme\x201D is not beside Sysmap. Extract the whole archive, then open Sysmap "
        L"in the folder that this makes.");
}

/* The folder in which this program lies, with its last backslash; 0 when its path is longer than there is room for. */
static size_t own_folder(wchar_t *path)
{
    DWORD length = GetModuleFileNameW(NULL, path, ROOM);
    if (length == 0 || length >= ROOM - 64) return 0;
    while (length > 0 && path[length - 1] != L'\\') length--;
    path[length] = 0;
    return length;
}

static int start(void)
{
    static wchar_t path[ROOM], script[ROOM];
    size_t length = own_folder(path);
    if (length == 0) return not_whole();
    wcscpy(script, path);
    wcscpy(script + length, L"programme\\launch.pyc");
    wcscpy(path + length, L"programme\\" PYTHON);
    SetErrorMode(SEM_FAILCRITICALERRORS);
    HMODULE python = LoadLibraryExW(path, NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
    if (python == NULL) {
        if (GetFileAttributesW(path) == INVALID_FILE_ATTRIBUTES) return not_whole();
        return refuse(
            L"Windows ne peut pas charger Sysmap. Il faut Windows 10 ou plus r\x00E9" L"cent, en 64 bits.",
            L"Windows cannot load Sysmap. It needs Windows 10 or later, 64 bit.");
    }
    Main python_main = (Main)(void *)GetProcAddress(python, "Py_Main");
    int count = 0;
    wchar_t **words = CommandLineToArgvW(GetCommandLineW(), &count);
    wchar_t **all = calloc((size_t)count + OWN + 1, sizeof *all);
    if (python_main == NULL || words == NULL || all == NULL) return not_whole();
    all[0] = words[0];
    all[1] = L"-X";
    all[2] = L"utf8";
    all[3] = script;
    for (int i = 1; i < count; i++) all[i + OWN] = words[i];
    return python_main(count + OWN, all);
}

#ifdef CONSOLE
int main(void)
{
    return start();
}
#else
int WINAPI WinMain(HINSTANCE here, HINSTANCE before, LPSTR words, int show)
{
    (void)here, (void)before, (void)words, (void)show;
    return start();
}
#endif
