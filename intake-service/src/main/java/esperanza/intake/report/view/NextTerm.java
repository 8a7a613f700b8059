package esperanza.intake.report.view;

import esperanza.protocol.term.Term;
import java.time.Instant;
import java.util.Optional;

/**
 * A term that runs now: its due instant, and the explanation of the term in English, Spanish and Portuguese.
 *
 * @param explicacao absent in an answer that was kept before there was Portuguese
 */
public record NextTerm(String what, Instant by, String explanation, String explicacion, Optional<String> explicacao) {

    static NextTerm of(Term term) {
        return new NextTerm(
                term.ruleId(),
                term.due(),
                term.explanation().en(),
                term.explanation().es(),
                term.explanation().pt());
    }
}
