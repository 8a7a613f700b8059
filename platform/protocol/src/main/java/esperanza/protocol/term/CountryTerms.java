package esperanza.protocol.term;

import esperanza.protocol.term.CountryTerm.Side;
import esperanza.protocol.vocabulary.Words;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Terms, calendar and other rules of the procedure of a country in one version, as its law sets them. Versions lie side
 * by side; one that was used is never edited.
 *
 * @param rules the rules that set no length
 * @param grounds the grounds on which a measure may be taken away
 * @param unknown values that the procedure has and nobody has found in the law, or has checked
 */
public record CountryTerms(
        String code,
        int version,
        Words name,
        ZoneId zone,
        CalendarRules calendar,
        List<CountryTerm> terms,
        List<LegalRule> rules,
        List<LegalGround> grounds,
        List<OpenQuestion> unknown) {

    public CountryTerms {
        Require.that(code != null && code.matches("[A-Z]{2}"), "A country's code is two capital letters, not " + code);
        Require.that(version > 0, "version is missing");
        Require.that(name != null, "name is missing");
        Require.that(zone != null, "zone is missing");
        Require.that(calendar != null, "calendar is missing");
        Require.that(terms != null && unknown != null, "terms or unknown is missing");
        terms = List.copyOf(terms);
        rules = rules == null ? List.of() : List.copyOf(rules);
        grounds = grounds == null ? List.of() : List.copyOf(grounds);
        unknown = List.copyOf(unknown);
        requireEachOnce(Stream.of(
                        terms.stream().map(CountryTerm::id),
                        rules.stream().map(LegalRule::id),
                        grounds.stream().map(LegalGround::id))
                .flatMap(ids -> ids)
                .toList());
        requireEachOnce(Stream.concat(
                        terms.stream()
                                .filter(term -> !term.basis().unverified())
                                .map(CountryTerm::id),
                        unknown.stream().map(OpenQuestion::id))
                .toList());
    }

    /**
     * The term of this id.
     *
     * @throws IllegalArgumentException if there is none, or the law gives it no length
     */
    public CountryTerm term(String id) {
        return find(id).orElseThrow(() ->
                new IllegalArgumentException("The law of %s v%d sets no term %s".formatted(code, version, id)));
    }

    /** The term of this id; empty if the law gives it no length. */
    public Optional<CountryTerm> find(String id) {
        return terms.stream().filter(term -> term.id().equals(id)).findFirst();
    }

    public LegalCalendar legalCalendar() {
        return new LegalCalendar(zone, calendar);
    }

    /** Names of the values that nobody has checked or found; a profile made of them must not go live. */
    public List<String> unverified() {
        List<LegalDuration> lengths = terms.stream().map(CountryTerm::length).toList();
        return Stream.of(
                        terms.stream().filter(term -> term.basis().unverified()).map(CountryTerm::id),
                        rules.stream().filter(rule -> rule.basis().unverified()).map(LegalRule::id),
                        grounds.stream()
                                .filter(ground -> ground.basis().unverified())
                                .map(LegalGround::id),
                        unknown.stream().map(OpenQuestion::id),
                        calendar.unverified(lengths).stream())
                .flatMap(names -> names)
                .distinct()
                .toList();
    }

    /**
     * The profile of a mechanism under this law: its days, and the terms that the law sets a length for, count by the
     * law. All else stays as the mechanism set it.
     */
    public Profile over(Profile mechanism) {
        return new Profile(
                code,
                version,
                mechanism.inForceFrom(),
                "",
                name,
                zone,
                mechanism.terms().stream()
                        .map(rule -> find(rule.id())
                                .filter(law -> law.side() == Side.AFTER)
                                .map(rule::under)
                                .orElse(rule))
                        .toList(),
                mechanism.ladders(),
                mechanism.onCall(),
                mechanism.duty(),
                mechanism.disclosure(),
                mechanism.institutions(),
                mechanism.erasing(),
                mechanism.areas(),
                calendar,
                mechanism.earlyWarning(),
                mechanism.emergency(),
                mechanism.bodies(),
                grounds,
                mechanism.presumptions());
    }

    private static void requireEachOnce(List<String> ids) {
        Require.that(Set.copyOf(ids).size() == ids.size(), "The id of a term is there twice");
    }
}
