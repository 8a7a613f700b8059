package esperanza.protection.door.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import esperanza.protection.decision.domain.DecisionEvent.MatterOutcome;
import esperanza.protection.decision.domain.DecisionId;
import esperanza.protection.decision.domain.DecisionState.Told;
import esperanza.protection.door.EnterOwnRooms.Visitor;
import esperanza.protection.door.MeasureCard;
import esperanza.protection.door.Rooms;
import esperanza.protection.door.Rooms.Stay;
import esperanza.protection.door.Rooms.ToldDecision;
import esperanza.protection.door.rest.OwnAsked.OwnAppeal;
import esperanza.protection.door.rest.OwnAsked.OwnChange;
import esperanza.protection.door.rest.OwnAsked.OwnOffer;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protocol.vocabulary.Confirmation;
import esperanza.protocol.vocabulary.MeasureType;
import esperanza.protocol.vocabulary.OpeningPurpose;
import esperanza.protocol.vocabulary.RiskLevel;
import esperanza.protocol.vocabulary.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The own protection of a person, in codes alone.
 *
 * @param pass reads it again within the visit, and opens the pages
 * @param stay what the person said last of the whole plan
 * @param level absent: nobody assessed the risk
 * @param owed the terms that run, the next one first
 * @param openings of sealed words about the person, the last one first
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record OwnProtection(
        String pass,
        Stay stay,
        Optional<RiskLevel> level,
        List<OwnTerm> owed,
        List<OwnMeasure> measures,
        List<OwnDecision> decisions,
        List<OwnOffer> offers,
        List<OwnChange> changes,
        List<OwnAppeal> appeals,
        List<OwnOpening> openings) {

    /**
     * A term that runs.
     *
     * @param holder the role that owes the act, or is in contact with the person who does
     * @param yours true: the person owes it, and loses nothing by it that the law does not say
     * @param internalTarget true: the mechanism's own aim, and not law
     */
    public record OwnTerm(
            String term, Words label, String holder, boolean yours, Instant dueAt, boolean internalTarget) {}

    /** @param type absent: it was erased, or cannot be opened now */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record OwnMeasure(MeasureId measureId, Optional<MeasureType> type, MeasureCard.Standing standing) {}

    /**
     * @param takesAway true: it decided what a measure loses, and to grant that is to take it away
     * @param toldAt when the person was told last
     * @param telling what the other side said of the telling
     */
    public record OwnDecision(
            DecisionId decisionId,
            boolean takesAway,
            Instant toldAt,
            MatterOutcome outcome,
            Instant appealBy,
            Confirmation telling) {}

    /** @param role of the person who opened */
    public record OwnOpening(Instant at, String role, String part, OpeningPurpose purpose) {}

    static OwnProtection of(Visitor visitor, Rooms rooms) {
        return new OwnProtection(
                visitor.pass(),
                rooms.stay(),
                rooms.level(),
                rooms.owed().stream()
                        .map(each -> new OwnTerm(
                                each.rule().id(),
                                each.rule().label(),
                                each.rule().holder(),
                                each.rule().isOfThePerson(),
                                each.due(),
                                each.rule().internalTarget()))
                        .toList(),
                rooms.measures().stream()
                        .map(card -> new OwnMeasure(
                                card.measure().id(),
                                Optional.ofNullable(
                                        rooms.types().get(card.measure().id())),
                                card.standing()))
                        .toList(),
                rooms.told().stream().map(OwnProtection::decision).toList(),
                OwnAsked.offers(rooms),
                OwnAsked.changes(rooms),
                OwnAsked.appeals(rooms),
                rooms.openings().stream()
                        .map(each -> new OwnOpening(
                                each.recordedAt(),
                                each.actor().role(),
                                each.event().part(),
                                each.event().purpose()))
                        .toList());
    }

    private static OwnDecision decision(ToldDecision decision) {
        Told told = decision.told();
        Confirmation telling = told.said()
                .map(said -> said.confirms() ? Confirmation.CONFIRMED : Confirmation.CONTESTED)
                .orElse(Confirmation.ASSERTED);
        return new OwnDecision(
                decision.id(), decision.takesAway(), decision.toldAt(), told.outcome(), told.appealBy(), telling);
    }
}
