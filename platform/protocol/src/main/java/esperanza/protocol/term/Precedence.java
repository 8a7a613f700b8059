package esperanza.protocol.term;

import esperanza.protocol.vocabulary.LegalMoment;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The order in which terms say that moments come: what starts a term comes before what meets it. A profile that puts a
 * moment before itself contradicts itself, because one of its terms would be met before it starts. A term that starts
 * again may lead back to itself.
 */
final class Precedence {

    private final List<TermRule> terms;

    Precedence(List<TermRule> terms) {
        this.terms = terms;
    }

    void require() {
        terms.forEach(term -> Require.that(
                term.startsAgain() || !leads(term, term.metBy(), term.startsOn(), new HashSet<>()),
                "%s is met by %s, and that comes before %s, which starts it"
                        .formatted(term.id(), term.metBy(), term.startsOn())));
    }

    /** Whether terms for the same kind of thing lead from one moment to another. */
    private boolean leads(TermRule of, LegalMoment from, LegalMoment to, Set<LegalMoment> seen) {
        return from == to
                || (seen.add(from)
                        && terms.stream()
                                .filter(term -> term.per() == of.per() && term.startsOn() == from)
                                .anyMatch(term -> leads(of, term.metBy(), to, seen)));
    }
}
