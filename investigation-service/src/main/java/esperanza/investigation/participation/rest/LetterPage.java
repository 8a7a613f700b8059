package esperanza.investigation.participation.rest;

/**
 * The content of a letter, in one language.
 *
 * @param title empty text: the letter tells a stranger nothing, and has its text alone
 */
record LetterPage(String language, String title, String of, String day, String text, String rights, String sign) {}
