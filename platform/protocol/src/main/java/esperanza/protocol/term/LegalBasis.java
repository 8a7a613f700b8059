package esperanza.protocol.term;

/**
 * The norm behind a value of a profile.
 *
 * @param norm the law or decree that sets the value; for the demonstration profile, that profile itself
 * @param article the place in the norm, as one cites it ({@code art. 26-I}); empty only if the status is
 *     {@code NONE_IN_LAW}
 * @param status whether the norm sets the value
 * @param comparator the law or practice from which the value was taken, if that is another one; may be empty
 */
public record LegalBasis(String norm, String article, Status status, String comparator) {

    /** How far a norm sets the value. */
    public enum Status {
        /** The named norm and article set the value. */
        SET,
        /** No norm sets the value; the mechanism may set itself an internal target and must call it so. */
        NONE_IN_LAW,
        /** The value was not checked in the text of the norm; a profile that uses it must not go live. */
        UNVERIFIED
    }

    public LegalBasis {
        Require.text("norm", norm);
        Require.that(status != null, "status is missing");
        article = article == null ? "" : article;
        comparator = comparator == null ? "" : comparator;
        Require.that(status == Status.NONE_IN_LAW || !article.isBlank(), "article is missing");
    }

    /** A value that no norm sets can only be the mechanism's own target, and must be called so. */
    public static void check(String of, LegalBasis basis, boolean internalTarget) {
        Require.that(basis != null, of + ": basis is missing");
        Require.that(
                internalTarget || basis.status() != Status.NONE_IN_LAW,
                of + ": without a norm it can only be an internal target");
    }

    /** The norm and the article, as one cites them. */
    public String citation() {
        return article.isBlank() ? norm : norm + ", " + article;
    }

    public boolean unverified() {
        return status == Status.UNVERIFIED;
    }
}
