package esperanza.protection.checkin.domain;

import esperanza.kernel.Personal;
import esperanza.protection.measure.domain.PlanId;
import java.util.Optional;

/**
 * The digests of the words that were agreed with a person.
 *
 * @param duress the word of somebody who is forced, if one was agreed
 */
public record AgreedWords(String safe, Optional<String> duress) {

    static Personal<AgreedWords> of(PlanId plan, Personal<String> safe, Optional<Personal<String>> duress) {
        Optional<String> forced =
                duress.flatMap(word -> SpokenWord.digest(plan, word).value());
        return SpokenWord.digest(plan, safe).map(word -> new AgreedWords(word, forced));
    }

    boolean areAlike() {
        return duress.filter(safe::equals).isPresent();
    }

    /** The alarm for which this word calls; empty: the person is safe. Both words are compared, whichever was said. */
    public Optional<AlarmKind> heard(String word) {
        boolean isSafe = SpokenWord.same(safe, word);
        boolean isForced = SpokenWord.same(duress.orElse(safe), word);
        if (isSafe) {
            return Optional.empty();
        }
        return Optional.of(isForced ? AlarmKind.DURESS : AlarmKind.SILENT);
    }
}
