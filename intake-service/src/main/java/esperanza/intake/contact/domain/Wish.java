package esperanza.intake.contact.domain;

/** The happenings of which a person wishes to be told. */
public enum Wish {
    EVERY_STEP,
    /** Of what waits for the person: questions, answers, notices. */
    DECISIONS,
    /** Of danger alone. */
    DANGER_ONLY,
    NOTHING;

    /** Whether the person wants a message for this. A code is part of giving a way, so each wish wants it. */
    public boolean wants(Cause cause) {
        return switch (cause) {
            case PROOF -> true;
            case NEWS -> this == EVERY_STEP || this == DECISIONS;
            case STEP -> this == EVERY_STEP;
        };
    }
}
