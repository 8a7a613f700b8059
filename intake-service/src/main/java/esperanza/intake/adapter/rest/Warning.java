package esperanza.intake.adapter.rest;

/** Something in a report that could not be mapped. It is kept, sealed, as it was sent; triage sees it. */
public record Warning(String pointer, String code) {}
