package esperanza.protection.door.page;

import esperanza.protection.door.ChangeCard;
import esperanza.protection.door.Rooms;
import esperanza.protection.door.page.OwnRoomPages.Button;
import esperanza.protection.measure.domain.Change;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.plan.domain.AppealEvent.AppealAgainst;
import esperanza.protection.plan.domain.ConversationEvent.OfferedAnswer;
import esperanza.protection.plan.domain.Offer;
import esperanza.protocol.vocabulary.Vocabulary;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Renders what is put to a person in their rooms: offers, changes, and that against which they can appeal. */
@Singleton
class OwnAnswers {

    /** One of several answers. */
    record Choice(String code, String name, boolean chosen) {}

    /** A measure of an offer, by the name of its field. */
    record Question(String field, String name, List<Choice> choices) {}

    record Offered(String id, List<Question> measures) {}

    record Changed(String text, String by, String said, List<Button> acts) {}

    /** Against a change a person appeals at its measure, and against a denial at its decision. */
    static final List<AppealAgainst> AGAINST =
            List.of(AppealAgainst.LEVEL, AppealAgainst.DELAY, AppealAgainst.QUALITY, AppealAgainst.NOT_ACCEPTED);

    private final OwnFrame frame;

    OwnAnswers(OwnFrame frame) {
        this.frame = frame;
    }

    static List<Offered> offers(OwnRoomWords words, Rooms all) {
        return all.offers().stream()
                .map(offer -> new Offered(
                        offer.id().toString(),
                        offer.measures().stream()
                                .map(measure -> question(words, all, offer, measure))
                                .toList()))
                .toList();
    }

    /** One or none. */
    List<Changed> changes(OwnRoomWords words, Rooms all, MeasureId of) {
        return Stream.ofNullable(all.changes().get(of))
                .map(card -> changed(words, card))
                .toList();
    }

    static List<Choice> against(OwnRoomWords words) {
        return AGAINST.stream()
                .map(each -> new Choice(each.name(), words.word("against-" + each), each == AGAINST.getFirst()))
                .toList();
    }

    static List<String> appeals(OwnRoomWords words, Rooms all) {
        return all.appeals().stream()
                .map(each -> words.word("appealLodged").replace("{against}", words.word("against-" + each.against())))
                .toList();
    }

    private Changed changed(OwnRoomWords words, ChangeCard card) {
        Change change = card.change();
        String ground = words.word("ground").replace("{ground}", words.word("ground-" + change.ground()));
        return new Changed(
                words.word("changing-" + change.to()) + " " + ground,
                card.held() ? words.word("held") : answerBy(words, change),
                words.word("position-" + card.said()),
                card.acts()
                        .map(act -> new Button(
                                act.name(),
                                words.word("change-act-" + act),
                                act == ChangeCard.Act.AGREES ? "other" : ""))
                        .toList());
    }

    private String answerBy(OwnRoomWords words, Change change) {
        return change.told()
                .flatMap(Change.Told::answerBy)
                .map(by -> words.word("answerBy")
                        .replace("{by}", frame.at(words, by).words()))
                .orElseGet(() -> words.word("answerAwaited"));
    }

    private static Question question(OwnRoomWords words, Rooms all, Offer offer, MeasureId measure) {
        OfferedAnswer last = offer.answer(measure).orElse(OfferedAnswer.LATER);
        return new Question(
                OwnForm.ANSWER + measure.value(),
                Optional.ofNullable(all.types().get(measure))
                        .map(type -> Vocabulary.label(type, words.locale()))
                        .orElseGet(() -> words.word("aMeasure")),
                Stream.of(OfferedAnswer.values())
                        .map(each -> new Choice(each.name(), words.word("answer-" + each), each == last))
                        .toList());
    }
}
