package esperanza.intake.adapter.rest;

import esperanza.protocol.term.Term;
import java.time.Instant;

/** What is due now, and by when; in the words of the term itself. */
public record Next(String what, Instant by, String explanation, String explicacion) {

    static Next of(Term term) {
        return new Next(
                term.ruleId(),
                term.due(),
                term.explanation().en(),
                term.explanation().es());
    }
}
