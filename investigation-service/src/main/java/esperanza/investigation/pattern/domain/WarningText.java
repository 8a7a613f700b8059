package esperanza.investigation.pattern.domain;

/**
 * The words of a warning.
 *
 * @param instruction what is asked of each institution
 */
public record WarningText(String headline, String description, String instruction) {}
