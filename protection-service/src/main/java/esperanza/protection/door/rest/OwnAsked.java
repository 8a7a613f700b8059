package esperanza.protection.door.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import esperanza.protection.door.ChangeCard;
import esperanza.protection.door.Rooms;
import esperanza.protection.measure.domain.Change;
import esperanza.protection.measure.domain.ChangeEvent.ChangeTo;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.plan.domain.AppealEvent.AppealAgainst;
import esperanza.protection.plan.domain.ConversationEvent.OfferedAnswer;
import esperanza.protection.plan.domain.Offer;
import esperanza.protocol.term.ChangeGround;
import esperanza.protocol.vocabulary.MeasureType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The questions that were put to a person, and their answers, in codes. */
public final class OwnAsked {

    private OwnAsked() {}

    /** Measures that were offered; nothing is decided by that. */
    public record OwnOffer(UUID offerId, List<OwnOffered> measures) {}

    /** @param answer absent: the person has not answered */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record OwnOffered(MeasureId measureId, Optional<MeasureType> type, Optional<OfferedAnswer> answer) {}

    /**
     * A change of a measure that somebody told the person.
     *
     * @param answerBy absent: no norm sets a term, and the answer is awaited
     * @param said the last word of the person; a yes at the own door counts once somebody heard it
     * @param held true: an appeal is pending, and the measure stays as it is
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record OwnChange(
            MeasureId measureId,
            ChangeTo to,
            ChangeGround ground,
            Optional<Instant> answerBy,
            ChangeCard.Said said,
            boolean held) {}

    /** An appeal of the person that nobody has decided. */
    public record OwnAppeal(UUID appealId, AppealAgainst against) {}

    static List<OwnOffer> offers(Rooms rooms) {
        return rooms.offers().stream().map(offer -> offer(rooms, offer)).toList();
    }

    static List<OwnChange> changes(Rooms rooms) {
        return rooms.changes().entrySet().stream()
                .map(each -> change(each.getKey(), each.getValue()))
                .toList();
    }

    static List<OwnAppeal> appeals(Rooms rooms) {
        return rooms.appeals().stream()
                .map(each -> new OwnAppeal(each.id(), each.against()))
                .toList();
    }

    private static OwnOffer offer(Rooms rooms, Offer offer) {
        return new OwnOffer(
                offer.id(),
                offer.measures().stream()
                        .map(each -> new OwnOffered(
                                each, Optional.ofNullable(rooms.types().get(each)), offer.answer(each)))
                        .toList());
    }

    private static OwnChange change(MeasureId of, ChangeCard card) {
        return new OwnChange(
                of,
                card.change().to(),
                card.change().ground(),
                card.change().told().flatMap(Change.Told::answerBy),
                card.said(),
                card.held());
    }
}
