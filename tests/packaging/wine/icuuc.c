/* What Windows itself has and wine has not: the converters of ICU that Qt is linked with. None can
 * be opened, so Qt does without, as on a Windows that lacks one. */
#define NAME(name) __declspec(dllexport) void *name(void) { return 0; }
NAME(ucnv_close)
NAME(UCNV_FROM_U_CALLBACK_SUBSTITUTE)
NAME(UCNV_TO_U_CALLBACK_SUBSTITUTE)
NAME(ucnv_reset)
NAME(ucnv_getMaxCharSize)
NAME(ucnv_getName)
NAME(ucnv_getToUCallBack)
NAME(ucnv_getFromUCallBack)
NAME(ucnv_setToUCallBack)
NAME(ucnv_setFromUCallBack)
NAME(ucnv_cbToUWriteUChars)
NAME(ucnv_toUnicode)
NAME(ucnv_cbFromUWriteUChars)
NAME(ucnv_toUCountPending)
NAME(ucnv_fromUCountPending)
NAME(ucnv_getStandardName)
NAME(ucnv_getAvailableName)
NAME(ucnv_countAvailable)
NAME(ucnv_fromUnicode)
__declspec(dllexport) void *ucnv_open(const char *name, int *error) {
    (void)name;
    *error = 2; /* U_MISSING_RESOURCE_ERROR */
    return 0;
}
