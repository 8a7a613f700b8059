package esperanza.investigation.file.domain;

/** What a threat may have that evidence must then be sought for. */
public enum Trait {
    PHONE,
    ONLINE,
    TEXT_OR_VOICE,
    PLACE_OR_ROUTE,
    OBJECT,
    ABROAD,
    SOURCE_MATERIAL
}
