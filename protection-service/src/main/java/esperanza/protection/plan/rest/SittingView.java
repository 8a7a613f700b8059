package esperanza.protection.plan.rest;

import esperanza.protection.decision.domain.DecisionEvent.MatterOutcome;
import esperanza.protection.decision.domain.FilledSeats;
import esperanza.protection.decision.domain.OnAgenda.Papers;
import esperanza.protection.plan.ReadSitting.Item;
import esperanza.protection.plan.rest.PlanView.AgendaItem;
import esperanza.protection.plan.rest.PlanView.DecisionStage;
import esperanza.protocol.body.Body;
import esperanza.protocol.body.Seat;
import esperanza.protocol.vocabulary.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The sitting of a body on one day.
 *
 * @param body its code in the profile
 * @param day in the zone of the mechanism
 * @param seats all seats of the body, also those that nobody fills
 * @param agenda the matters that the reader may know of, in the order in which the body was called for them
 */
public record SittingView(String body, Words name, LocalDate day, List<SeatOfBody> seats, List<AgendaMatter> agenda) {

    /**
     * A seat of the body.
     *
     * @param entity the institution or population that fills it
     * @param member pseudonym of the person who fills it; absent: nobody does, or nobody recorded it
     * @param vacant somebody recorded that nobody fills it
     */
    public record SeatOfBody(String seat, Words entity, Seat.Right has, Optional<String> member, boolean vacant) {}

    /**
     * A matter of the sitting. How a member votes is shown to nobody.
     *
     * @param papersBy by when the members have the papers; absent: no rule says so
     * @param sitting who is there for the matter, and who took part
     * @param quorate whether enough members took part so far
     * @param outcome absent: nobody has decided
     */
    public record AgendaMatter(
            UUID decisionId,
            UUID planId,
            UUID caseId,
            DecisionStage stage,
            Papers papers,
            Optional<Instant> papersBy,
            AgendaItem sitting,
            boolean quorate,
            Optional<MatterOutcome> outcome) {}

    static SittingView of(Body body, FilledSeats seats, LocalDate day, List<Item> agenda) {
        return new SittingView(
                body.code(),
                body.name(),
                day,
                body.seats().stream()
                        .map(each -> new SeatOfBody(
                                each.seat(),
                                each.entity(),
                                each.has(),
                                seats.of(each.seat()),
                                seats.isVacant(each.seat())))
                        .toList(),
                agenda.stream().map(each -> matter(body, seats, each)).toList());
    }

    private static AgendaMatter matter(Body body, FilledSeats seats, Item item) {
        return new AgendaMatter(
                item.called().decisionId(),
                item.called().planId(),
                item.called().caseId(),
                PlanView.stage(item.matter().state()),
                item.matter().papers(),
                item.matter().papersBy(),
                PlanView.agenda(item.matter().sitting(), body, seats),
                item.matter().isQuorate(body, seats),
                item.matter().state().outcomeIfAny());
    }
}
