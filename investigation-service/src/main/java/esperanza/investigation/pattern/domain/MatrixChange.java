package esperanza.investigation.pattern.domain;

/** How a file changes its place in a matrix. */
public enum MatrixChange {
    JOIN,
    SPLIT
}
