package esperanza.investigation.file.domain;

/** A property of a threat that calls for evidence of a certain kind. */
public enum Trait {
    PHONE,
    ONLINE,
    TEXT_OR_VOICE,
    PLACE_OR_ROUTE,
    OBJECT,
    ABROAD,
    SOURCE_MATERIAL
}
