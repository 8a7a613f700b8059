package esperanza.intake.receiving.view;

/** A part of a report that could not be mapped. The part is kept, sealed, as sent; triage sees it. */
public record Warning(String pointer, String code) {}
