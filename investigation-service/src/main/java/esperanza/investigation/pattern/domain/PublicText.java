package esperanza.investigation.pattern.domain;

/**
 * The words of a warning for everybody. A person wrote them for that, so they name no person and no case.
 *
 * @param language like {@code es}
 */
public record PublicText(String language, String headline, String description, String instruction) {}
