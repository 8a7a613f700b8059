package esperanza.files.workshop;

import java.util.List;
import java.util.Optional;

/** How a job ended, and what it sent until then. */
record Done(Outcome outcome, List<Results.Result> results) {

    private static final int SIGNALLED = 128;
    private static final int KILLED = SIGNALLED + 9;
    private static final int OUT_OF_CPU = SIGNALLED + 24;
    /** By which the recipes say that they made nothing, and why. */
    private static final int TOO_LARGE = 64;

    private static final int NO_WALLS = 65;
    private static final int MANY_PAGES = 66;

    static Done of(int exit, Results results) {
        return new Done(results.cut() ? Outcome.TOO_LARGE : outcome(exit), results.all());
    }

    private static Outcome outcome(int exit) {
        return switch (exit) {
            case 0 -> Outcome.MADE;
            case TOO_LARGE -> Outcome.TOO_LARGE;
            case NO_WALLS -> Outcome.NO_WORKSHOP;
            case MANY_PAGES -> Outcome.MANY_PAGES;
            case KILLED, OUT_OF_CPU -> Outcome.TOOK_TOO_LONG;
            default -> Outcome.NOT_READABLE;
        };
    }

    static Done none(Outcome outcome) {
        return new Done(outcome, List.of());
    }

    Done orElseFail() {
        if (outcome != Outcome.MADE) {
            throw new NotMade(outcome);
        }
        return this;
    }

    Optional<Results.Result> first() {
        return results.stream().findFirst();
    }
}
