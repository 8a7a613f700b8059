package esperanza.investigation.analysis.domain;

/** The state of a product. */
public sealed interface Product {

    /** No version was issued. */
    record None() implements Product {}

    /** @param latest its last version */
    record Issued(ProductEvent latest) implements Product {}
}
