package esperanza.investigation.evidence.domain;

/** How this service makes a working copy of a file that it stores. */
public enum CopyRecipe {
    /** Byte for byte. */
    AS_IS,
    /** The pictures and sounds of the file, made anew, without what the file says about itself. */
    STRIPPED
}
