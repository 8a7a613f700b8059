package esperanza.countries;

import esperanza.countries.PageParts.Asked;
import esperanza.countries.PageParts.Said;
import esperanza.countries.PageParts.Step;
import esperanza.countries.PageParts.TakenAway;
import esperanza.protocol.body.Bodies;
import esperanza.protocol.term.CountryTerm;
import esperanza.protocol.term.CountryTerms;
import esperanza.protocol.term.LegalRule.About;
import esperanza.protocol.term.OwedActs;
import esperanza.protocol.term.Profile;
import esperanza.protocol.term.TermRule;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The law of a country, in the words and the order of its page. */
final class LawyersPage {

    /** The examples are counted from the Monday of a Holy Week, so that they show how holidays count. */
    private static final LocalDateTime EXAMPLE = LocalDateTime.parse("2026-03-30T10:00");

    private final CountryTerms sheet;
    private final Bodies bodies;
    private final PageTexts texts;
    private final Set<String> kept;

    /** @param shipped the profile whose clocks the software keeps */
    LawyersPage(CountryTerms sheet, Bodies bodies, Profile shipped, PageTexts texts) {
        this.sheet = sheet;
        this.bodies = bodies;
        this.texts = texts;
        this.kept = shipped.terms().stream()
                .filter(TermRule::hasClock)
                .map(TermRule::id)
                .collect(Collectors.toSet());
    }

    List<Said> rules(About about) {
        return sheet.rules().stream()
                .filter(rule -> rule.about() == about)
                .map(rule -> new Said(texts.of(rule.says()), rule.basis().citation(), texts.mark(rule.basis())))
                .toList();
    }

    /** The part about those who decide: the rules, and the numbers that they give. */
    List<Said> decides() {
        return Stream.concat(rules(About.DECIDES).stream(), new BodySentences(texts).of(bodies).stream())
                .toList();
    }

    /** Names of the values that nobody has checked or found. */
    List<String> unverified() {
        return Stream.concat(sheet.unverified().stream(), bodies.unverified().stream())
                .distinct()
                .toList();
    }

    /** The terms from the request to the appeal, in the order in which the acts follow each other. */
    List<Step> terms() {
        return OwedActs.ids().stream()
                .flatMap(id -> sheet.find(id).stream())
                .map(this::step)
                .toList();
    }

    List<TakenAway> grounds() {
        return sheet.grounds().stream()
                .map(ground -> new TakenAway(
                        texts.of(ground.says()),
                        texts.of(ground.floor()),
                        ground.basis().citation(),
                        texts.mark(ground.basis())))
                .toList();
    }

    List<Asked> questions() {
        return sheet.unknown().stream()
                .map(question -> new Asked(question.id(), texts.of(question.asks())))
                .toList();
    }

    /** The terms whose clock nobody keeps but a person with a calendar, and the values that block a profile. */
    List<String> notPromised() {
        Stream<String> onPaper = sheet.terms().stream()
                .map(CountryTerm::id)
                .filter(id -> !kept.contains(id))
                .map(id -> texts.of("no-clock").replace("{act}", texts.of(OwedActs.of(id))));
        Stream<String> blocks = unverified().isEmpty()
                ? Stream.empty()
                : Stream.of(texts.of("no-production").replace("{values}", String.join("; ", unverified())));
        return Stream.of(onPaper, blocks, Stream.of(texts.of("no-lapse"), texts.of("no-decision")))
                .flatMap(said -> said)
                .toList();
    }

    private Step step(CountryTerm term) {
        String side = term.side() == CountryTerm.Side.AFTER ? "after" : "before";
        return new Step(
                texts.of(OwedActs.of(term.id())),
                texts.of(side)
                        .replace("{length}", texts.of(term.length().words()))
                        .replace("{from}", texts.of(term.from())),
                term.basis().citation(),
                texts.mark(term.basis()),
                term.count(EXAMPLE.atZone(sheet.zone()).toInstant(), sheet.legalCalendar())
                        .in(texts.locale()),
                texts.of(kept.contains(term.id()) ? "clock" : "paper"));
    }
}
