package esperanza.investigation.pattern.domain;

/**
 * The words of a warning.
 *
 * @param instruction the request to each institution
 */
public record WarningText(String headline, String description, String instruction) {}
