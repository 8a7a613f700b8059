package esperanza.protocol.term;

/** A rule for counting, and the norm behind it. A mechanism cannot set itself one: a term of law is counted by law. */
public record Ruled<T>(T rule, LegalBasis basis) {

    public Ruled {
        Require.that(rule != null, "calendar: rule is missing");
        LegalBasis.check("calendar", basis, false);
    }
}
