package esperanza.protection.door.page;

import esperanza.protection.decision.domain.MeasureReasons;
import esperanza.protection.door.EnterOwnRooms.Visitor;
import esperanza.protection.plan.OpenOwnPlan;
import esperanza.protection.plan.domain.MeasureDecision;
import esperanza.protection.plan.domain.PlanEvent.RiskAssessed;
import esperanza.protection.plan.domain.PlanPart;
import esperanza.protection.plan.domain.RiskReasons;
import esperanza.protocol.vocabulary.Presence;
import esperanza.protocol.vocabulary.TriageFactor;
import esperanza.protocol.vocabulary.Vocabulary;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Renders what is written about a person, after it was opened. Of an assessment: level, factors and what is unknown, and
 * not the facts, which may name others.
 */
@Singleton
class WordsPages {

    /** One text, and what it is about. */
    record Line(String name, String words) {}

    record Article(String heading, List<Line> lines) {}

    private static final String ERASED = "[…]";

    private final OwnFrame frame;
    private final Template page;

    WordsPages(OwnFrame frame, @Location("page/words") Template page) {
        this.frame = frame;
        this.page = page;
    }

    TemplateInstance page(OwnRoomWords words, Visitor visitor, PlanPart part, List<OpenOwnPlan.Words> opened) {
        return frame.of(page, words, visitor)
                .data("heading", words.word("part-" + part))
                .data(
                        "articles",
                        opened.stream().flatMap(each -> articles(words, each)).toList());
    }

    private Stream<Article> articles(OwnRoomWords words, OpenOwnPlan.Words opened) {
        return Stream.of(
                        opened.measures().stream().map(each -> measure(words, each.event())),
                        opened.assessments().stream().map(each -> assessment(words, each.event())),
                        opened.decisions().stream()
                                .map(each -> new Article(
                                        frame.at(words, each.recordedAt()).words(),
                                        each.event()
                                                .reasons()
                                                .value()
                                                .map(all -> reasons(words, all))
                                                .orElse(List.of(new Line("", ERASED))))),
                        opened.changes().stream()
                                .map(each -> new Article(
                                        frame.at(words, each.recordedAt()).words(),
                                        List.of(new Line(
                                                words.word("reasons"),
                                                said(each.event().words().value()))))))
                .flatMap(articles -> articles);
    }

    private static Article measure(OwnRoomWords words, MeasureDecision decided) {
        return new Article(
                decided.type()
                        .value()
                        .map(type -> Vocabulary.label(type, words.locale()))
                        .orElse(ERASED),
                List.of(
                        new Line(
                                words.word("description"),
                                said(decided.description().value())),
                        new Line(words.word("reasons"), said(decided.reasons().value()))));
    }

    private static List<Line> reasons(OwnRoomWords words, List<MeasureReasons> all) {
        return all.stream()
                .map(each -> new Line(words.word(each.granted() ? "granted" : "denied"), each.reasons()))
                .toList();
    }

    private Article assessment(OwnRoomWords words, RiskAssessed assessed) {
        Stream<Line> factors = assessed.factors().value().map(Map::entrySet).stream()
                .flatMap(all -> all.stream().sorted(Map.Entry.comparingByKey()))
                .map(each -> factor(words, each));
        Line unknown =
                new Line(words.word("unknown"), said(assessed.reasons().value().map(RiskReasons::unknown)));
        return new Article(
                words.word("level").replace("{level}", Vocabulary.label(assessed.level(), words.locale())) + " "
                        + words.word("againBy")
                                .replace(
                                        "{by}",
                                        frame.at(words, assessed.nextBy()).words()),
                Stream.concat(factors, Stream.of(unknown)).toList());
    }

    private static Line factor(OwnRoomWords words, Map.Entry<TriageFactor, Presence> each) {
        return new Line(
                Vocabulary.label(each.getKey(), words.locale()), Vocabulary.label(each.getValue(), words.locale()));
    }

    private static String said(Optional<String> words) {
        return words.orElse(ERASED);
    }
}
