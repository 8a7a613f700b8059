package esperanza.intake.report.view;

import esperanza.protocol.term.Term;
import java.time.Instant;

/** A term that runs now: its due instant, and the explanation of the term. */
public record NextTerm(String what, Instant by, String explanation, String explicacion) {

    static NextTerm of(Term term) {
        return new NextTerm(
                term.ruleId(),
                term.due(),
                term.explanation().en(),
                term.explanation().es());
    }
}
