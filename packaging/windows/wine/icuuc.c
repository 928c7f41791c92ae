/* icuuc.dll as Qt 6 asks for it. Windows has one since 2017, Wine 10 has none. This one knows no encoding. */
#define E __declspec(dllexport)
typedef int UErrorCode;
enum { U_FILE_ACCESS_ERROR = 4, U_UNSUPPORTED_ERROR = 16 };
static void no(UErrorCode *e) { if (e && *e <= 0) *e = U_UNSUPPORTED_ERROR; }
E void *ucnv_open(const char *n, UErrorCode *e) { if (e) *e = U_FILE_ACCESS_ERROR; return 0; }
E void ucnv_close(void *c) {}
E void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void) {}
E void UCNV_TO_U_CALLBACK_SUBSTITUTE(void) {}
E void ucnv_reset(void *c) {}
E signed char ucnv_getMaxCharSize(void *c) { return 1; }
E const char *ucnv_getName(void *c, UErrorCode *e) { no(e); return 0; }
E void ucnv_getToUCallBack(void *c, void **a, const void **x) { if (a) *a = 0; if (x) *x = 0; }
E void ucnv_getFromUCallBack(void *c, void **a, const void **x) { if (a) *a = 0; if (x) *x = 0; }
E void ucnv_setToUCallBack(void *c, void *a, const void *x, void **o, const void **y, UErrorCode *e) { no(e); }
E void ucnv_setFromUCallBack(void *c, void *a, const void *x, void **o, const void **y, UErrorCode *e) { no(e); }
E void ucnv_cbToUWriteUChars(void *a, const void *s, int n, int o, UErrorCode *e) { no(e); }
E void ucnv_cbFromUWriteUChars(void *a, const void **s, const void *l, int o, UErrorCode *e) { no(e); }
E void ucnv_toUnicode(void *c, void **t, const void *l, const char **s, const char *sl, int *o, signed char f, UErrorCode *e) { no(e); }
E void ucnv_fromUnicode(void *c, char **t, const char *l, const void **s, const void *sl, int *o, signed char f, UErrorCode *e) { no(e); }
E int ucnv_toUCountPending(void *c, UErrorCode *e) { no(e); return 0; }
E int ucnv_fromUCountPending(void *c, UErrorCode *e) { no(e); return 0; }
E const char *ucnv_getStandardName(const char *n, const char *s, UErrorCode *e) { no(e); return 0; }
E const char *ucnv_getAvailableName(int n) { return 0; }
E int ucnv_countAvailable(void) { return 0; }
