package esperanza.protocol.term;

import esperanza.protocol.vocabulary.Words;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Terms and calendar of a country in one version, as its law sets them. Versions lie side by side; one that was used is
 * never edited.
 *
 * @param unknown ids of terms that the procedure has and for which no length was found in the law
 */
public record CountryTerms(
        String code,
        int version,
        Words name,
        ZoneId zone,
        CalendarRules calendar,
        List<CountryTerm> terms,
        List<String> unknown) {

    public CountryTerms {
        Require.that(code != null && code.matches("[A-Z]{2}"), "A country's code is two capital letters, not " + code);
        Require.that(version > 0, "version is missing");
        Require.that(name != null, "name is missing");
        Require.that(zone != null, "zone is missing");
        Require.that(calendar != null, "calendar is missing");
        Require.that(terms != null && unknown != null, "terms or unknown is missing");
        terms = List.copyOf(terms);
        unknown = List.copyOf(unknown);
        Set<String> ids = Stream.concat(terms.stream().map(CountryTerm::id), unknown.stream())
                .collect(Collectors.toSet());
        Require.that(ids.size() == terms.size() + unknown.size(), "The id of a term is there twice");
    }

    /**
     * The term of this id.
     *
     * @throws IllegalArgumentException if there is none, or the law gives it no length
     */
    public CountryTerm term(String id) {
        return terms.stream()
                .filter(term -> term.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("The law of %s v%d sets no term %s".formatted(code, version, id)));
    }

    public LegalCalendar legalCalendar() {
        return new LegalCalendar(zone, calendar);
    }

    /** Names of the values that nobody has checked or found; a profile made of them must not go live. */
    public List<String> unverified() {
        List<LegalDuration> lengths = terms.stream().map(CountryTerm::length).toList();
        return Stream.of(
                        terms.stream().filter(term -> term.basis().unverified()).map(CountryTerm::id),
                        unknown.stream(),
                        calendar.unverified(lengths).stream())
                .flatMap(names -> names)
                .toList();
    }
}
