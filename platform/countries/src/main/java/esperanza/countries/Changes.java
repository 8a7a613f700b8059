package esperanza.countries;

import esperanza.protocol.term.CountryTerm;
import esperanza.protocol.term.CountryTerms;
import esperanza.protocol.term.LegalBasis;
import esperanza.protocol.term.OpenQuestion;
import esperanza.protocol.term.OwedActs;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The differences between two versions of a country's sheet, as sentences. */
final class Changes {

    private final CountryTerms before;
    private final CountryTerms now;
    private final PageTexts texts;

    Changes(CountryTerms before, CountryTerms now, PageTexts texts) {
        this.before = before;
        this.now = now;
        this.texts = texts;
    }

    List<String> sentences() {
        Stream<String> terms = now.terms().stream().flatMap(term -> before(term)
                .map(earlier -> changed(earlier, term))
                .orElseGet(() -> Stream.of(said("new-term", term.id(), "", length(term)))));
        Stream<String> gone = before.terms().stream()
                .filter(earlier -> now.terms().stream().noneMatch(term -> term.is(earlier)))
                .map(earlier -> said("gone-term", earlier.id(), length(earlier), ""));
        Set<String> asked = before.unknown().stream().map(OpenQuestion::id).collect(Collectors.toSet());
        Stream<String> questions = now.unknown().stream()
                .filter(question -> !asked.contains(question.id()))
                .map(question -> texts.of("new-question").replace("{question}", texts.of(question.asks())));
        return Stream.of(terms, gone, questions).flatMap(said -> said).toList();
    }

    private Optional<CountryTerm> before(CountryTerm term) {
        return before.terms().stream().filter(term::is).findFirst();
    }

    private Stream<String> changed(CountryTerm earlier, CountryTerm term) {
        Stream<String> length = length(earlier).equals(length(term))
                ? Stream.empty()
                : Stream.of(said("new-length", term.id(), length(earlier), length(term)));
        Stream<String> basis = source(earlier).equals(source(term))
                ? Stream.empty()
                : Stream.of(said("new-basis", term.id(), source(earlier), source(term)));
        return Stream.concat(length, basis);
    }

    private String said(String key, String act, String earlier, String later) {
        return texts.of(key)
                .replace("{act}", texts.of(OwedActs.of(act)))
                .replace("{before}", earlier)
                .replace("{now}", later);
    }

    private String length(CountryTerm term) {
        return texts.of(term.length().words());
    }

    private String source(CountryTerm term) {
        LegalBasis basis = term.basis();
        return basis.citation() + " (" + texts.mark(basis) + ")";
    }
}
