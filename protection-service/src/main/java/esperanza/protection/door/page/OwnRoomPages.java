package esperanza.protection.door.page;

import static java.util.stream.Collectors.joining;

import esperanza.kernel.Recorded;
import esperanza.protection.decision.domain.DecisionState.Told;
import esperanza.protection.door.EnterOwnRooms.Visitor;
import esperanza.protection.door.MeasureCard;
import esperanza.protection.door.Rooms;
import esperanza.protection.door.Rooms.Stay;
import esperanza.protection.door.Rooms.ToldDecision;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.plan.OpenOwnPlan;
import esperanza.protection.plan.domain.Measure;
import esperanza.protocol.diligence.OwedTerms.Owed;
import esperanza.protocol.vocabulary.Vocabulary;
import esperanza.runtime.opening.PartOpened;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Renders the rooms of a person, without scripts, in one of three languages. */
@Singleton
class OwnRoomPages {

    /** An instant, for programs and for people. */
    record Moment(String machine, String words) {}

    record Button(String code, String name, String look) {}

    /** A term that runs: the act, by when, and who owes it. */
    record Due(String act, Moment by, String who) {}

    record Card(
            String id,
            String name,
            String standing,
            boolean asksInstead,
            List<Button> acts,
            List<OwnAnswers.Changed> changes) {}

    /**
     * A decision that somebody told, until when the person can appeal, and what they said of the telling.
     *
     * @param appealHere false: it is about a change, against which a person appeals at its measure
     */
    record Decided(
            String id, String toldOn, String about, String outcome, String appeal, String said, boolean appealHere) {}

    record Opened(Moment at, String who, String part, String purpose) {}

    /** A word of the person about the whole plan, by the name of its button. */
    enum Act {
        REVIEW,
        PAUSE,
        LEAVE,
        RESUME
    }

    private final OwnFrame frame;
    private final OwnAnswers answers;
    private final Template rooms;
    private final Template entry;
    private final Template sure;
    private final Template leaving;
    private final Template plain;
    private final Template shut;

    OwnRoomPages(
            OwnFrame frame,
            OwnAnswers answers,
            @Location("page/rooms") Template rooms,
            @Location("page/entry") Template entry,
            @Location("page/sure") Template sure,
            @Location("page/leaving") Template leaving,
            @Location("page/plain") Template plain,
            @Location("page/shut") Template shut) {
        this.frame = frame;
        this.answers = answers;
        this.rooms = rooms;
        this.entry = entry;
        this.sure = sure;
        this.leaving = leaving;
        this.plain = plain;
        this.shut = shut;
    }

    /** The first page after the door: it shows nothing yet, because somebody may look over the shoulder. */
    TemplateInstance entry(OwnRoomWords words, Visitor visitor) {
        return frame.of(entry, words, visitor);
    }

    /** A page that asks whether the person wants to shut these rooms. */
    TemplateInstance sure(OwnRoomWords words, Visitor visitor) {
        return frame.of(sure, words, visitor);
    }

    /** A page that asks whether the person wants to give up the protection, with what they wrote. */
    TemplateInstance sureToLeave(OwnRoomWords words, Visitor visitor, String typed) {
        return frame.of(leaving, words, visitor).data("typed", typed);
    }

    /**
     * The page after the person shut these rooms, with the way to end the key, too.
     *
     * @param ticket ends it at intake
     */
    TemplateInstance shut(OwnRoomWords words, String ticket) {
        return frame.of(shut, words)
                .data("ticket", ticket)
                .data("key", UUID.randomUUID().toString());
    }

    /**
     * A page that shows nothing of a plan.
     *
     * @param what the key of its words
     * @param typed what the person wrote, so that it is not lost
     */
    TemplateInstance plain(OwnRoomWords words, String what, String typed) {
        return frame.of(plain, words)
                .data("heading", words.word(what + "Title"))
                .data("text", words.word(what + "Text"))
                .data("typed", typed);
    }

    /** @param error the key of what is wrong with what was sent; empty if nothing is */
    TemplateInstance rooms(OwnRoomWords words, Visitor visitor, Rooms all, String error, String typed) {
        return frame.of(rooms, words, visitor)
                .data("error", error.isEmpty() ? "" : words.word(error))
                .data("typed", typed)
                .data("stay", words.word("stay-" + all.stay()))
                .data(
                        "level",
                        all.level()
                                .map(found ->
                                        words.word("level").replace("{level}", Vocabulary.label(found, words.locale())))
                                .orElseGet(() -> words.word("noLevel")))
                .data("owed", all.owed().stream().map(owed -> due(words, owed)).toList())
                .data(
                        "measures",
                        all.measures().stream()
                                .map(card -> card(words, all, card))
                                .toList())
                .data("offers", OwnAnswers.offers(words, all))
                .data("against", OwnAnswers.against(words))
                .data("appeals", OwnAnswers.appeals(words, all))
                .data(
                        "decisions",
                        all.told().stream()
                                .map(each -> decided(words, all, each))
                                .toList())
                .data(
                        "checkIn",
                        all.checksInBy()
                                .map(by -> words.word("checkInBy")
                                        .replace("{by}", frame.at(words, by).words()))
                                .orElse(""))
                .data("parts", parts(words))
                .data(
                        "openings",
                        all.openings().stream().map(each -> opened(words, each)).toList())
                .data(
                        "acts",
                        Stream.of(Act.values())
                                .filter(act -> act != Act.RESUME || all.stay() != Stay.HERE)
                                .map(act -> new Button(
                                        act.name(), words.word("act-" + act), act == Act.LEAVE ? "grave" : "other"))
                                .toList());
    }

    private static List<Button> parts(OwnRoomWords words) {
        return OpenOwnPlan.PARTS.stream()
                .map(part -> new Button(part.name(), words.word("part-" + part), "other"))
                .toList();
    }

    private Due due(OwnRoomWords words, Owed owed) {
        return new Due(
                words.of(owed.rule().label()),
                frame.at(words, owed.due()),
                (owed.rule().isOfThePerson()
                                ? words.word("owesYou")
                                : words.word("owes")
                                        .replace(
                                                "{who}",
                                                words.word("role-" + owed.rule().holder())))
                        + (owed.rule().internalTarget() ? " " + words.word("ownTarget") : ""));
    }

    private Card card(OwnRoomWords words, Rooms all, MeasureCard card) {
        Measure measure = card.measure();
        List<Button> acts = card.acts()
                .map(act -> new Button(act.name(), words.word("measure-act-" + act), act.look()))
                .toList();
        return new Card(
                measure.id().value().toString(),
                Optional.ofNullable(all.types().get(measure.id()))
                        .map(type -> Vocabulary.label(type, words.locale()))
                        .orElseGet(() -> words.word("aMeasure")),
                words.word("measure-" + card.standing()),
                card.acts().anyMatch(MeasureCard.Act.DECLINE::equals),
                acts,
                answers.changes(words, all, measure.id()));
    }

    private Decided decided(OwnRoomWords words, Rooms rooms, ToldDecision decision) {
        Told told = decision.told();
        String said = told.said()
                .map(each -> each.confirms() ? "CONFIRMED" : "CONTESTED")
                .orElse("ASSERTED");
        return new Decided(
                decision.id().value().toString(),
                words.word("toldOn")
                        .replace("{at}", frame.at(words, decision.toldAt()).words()),
                about(words, rooms, decision.matter().measures()),
                words.word((decision.takesAway() ? "change-" : "outcome-") + told.outcome()),
                words.word(frame.isOver(told.appealBy()) ? "appealOver" : "appealBy")
                        .replace("{by}", frame.at(words, told.appealBy()).words()),
                words.word("told-" + said),
                !decision.takesAway());
    }

    /** The types of the measures, as far as they can be opened now; empty: none can. */
    private static String about(OwnRoomWords words, Rooms rooms, List<MeasureId> measures) {
        String types = measures.stream()
                .flatMap(id -> Optional.ofNullable(rooms.types().get(id)).stream())
                .map(type -> Vocabulary.label(type, words.locale()))
                .collect(joining(", "));
        return types.isEmpty() ? "" : words.word("proposed").replace("{what}", types);
    }

    private Opened opened(OwnRoomWords words, Recorded<PartOpened> each) {
        PartOpened event = each.event();
        return new Opened(
                frame.at(words, each.recordedAt()),
                words.word("role-" + each.actor().role()),
                words.word("part-" + event.part()),
                Vocabulary.label(event.purpose(), words.locale()));
    }
}
