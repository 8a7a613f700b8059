package esperanza.protection.door;

import static esperanza.protection.ProtectionAction.ACT_AT_OWN_DOOR;

import esperanza.access.Caller;
import esperanza.access.NotHere;
import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.protection.door.read.EndedDoors;
import esperanza.protection.measure.domain.PersonsVoice;
import esperanza.protection.measure.domain.Voice;
import esperanza.protection.plan.FoundPlan;
import esperanza.protection.plan.OwnPlans;
import esperanza.protection.plan.OwnPlans.Whose;
import esperanza.protection.plan.domain.StayEvent.DoorCompromised;
import esperanza.protocol.vocabulary.DoorScope;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.command.Sent;
import esperanza.runtime.sealing.Ticket;
import esperanza.runtime.sealing.Tickets;
import esperanza.runtime.sealing.Tickets.Use;
import esperanza.runtime.sealing.UsedTickets;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Admits a person, or who speaks for them, to the rooms of their protection: once by the ticket of intake's door, and from
 * page to page by a pass that the page carries in its body. A pass says nothing more than the ticket said.
 */
@Singleton
public class EnterOwnRooms {

    /**
     * Somebody in the rooms of a person.
     *
     * @param pass for the next page
     */
    public record Visitor(Whose whose, DoorScope scope, Caller caller, String pass) {

        Asked<Asked.Nothing> asks(Sent sent) {
            return new Asked<>(caller, ACT_AT_OWN_DOOR, sent, Asked.Nothing::new);
        }

        PersonsVoice voice() {
            return scope.isOwnWord() ? PersonsVoice.BENEFICIARY : PersonsVoice.REPRESENTATIVE;
        }

        Voice side() {
            return scope.isOwnWord() ? Voice.BENEFICIARY : Voice.REPRESENTATIVE;
        }
    }

    private static final UUID NOBODY = new UUID(0, 0);
    private static final Whose NOBODYS = new Whose(new PartyRef(NOBODY), new CaseId(NOBODY));

    private final Tickets tickets;
    private final UsedTickets used;
    private final EndedDoors ended;
    private final OwnPlans plans;
    private final CommandIds ids;

    EnterOwnRooms(Tickets tickets, UsedTickets used, EndedDoors ended, OwnPlans plans, CommandIds ids) {
        this.tickets = tickets;
        this.used = used;
        this.ended = ended;
        this.plans = plans;
        this.ids = ids;
    }

    /**
     * Fails with the same {@link NotHere} if the ticket is none, too old or used, if no plan is there, or if the door
     * ended after the ticket was issued.
     */
    public Uni<Visitor> by(String ticket) {
        return read(Use.PROTECTION_HANDOVER, ticket)
                .chain(read -> used.use(read).chain(first -> visitor(
                                Use.PROTECTION_HANDOVER,
                                read,
                                tickets.issue(Use.PROTECTION_ROOM, read.caseId(), read.party(), read.scope()))
                        .invoke(() -> require(first))));
    }

    /** By a ticket, or by the pass of an earlier page. */
    public Uni<Visitor> held(String said) {
        return tickets.read(Use.PROTECTION_ROOM, said).isPresent() ? again(said) : by(said);
    }

    /**
     * The visitor of an earlier page, if their door is still open. The pass stays as it is, so that a visit ends after a
     * quarter of an hour.
     */
    public Uni<Visitor> again(String pass) {
        return read(Use.PROTECTION_ROOM, pass).chain(read -> visitor(Use.PROTECTION_ROOM, read, pass));
    }

    /** Ends the key of the door by which the visitor came, at intake. */
    public String ending(Visitor visitor) {
        return tickets.issue(
                Use.DOOR_ENDING, visitor.whose().of(), visitor.whose().party(), visitor.scope());
    }

    /** A ticket that is none costs the read of a plan, too, so that the answer takes as long. */
    private Uni<Ticket> read(Use use, String sent) {
        return tickets.read(use, sent)
                .map(ticket -> Uni.createFrom().item(ticket))
                .orElseGet(() -> plans.all(NOBODYS).map(_ -> {
                    throw new NotHere();
                }));
    }

    private Uni<Visitor> visitor(Use use, Ticket ticket, String pass) {
        Whose whose = new Whose(ticket.party(), ticket.caseId());
        Instant since = use.issued(ticket);
        return plans.all(whose).chain(found -> ended.isEnded(ticket, since).map(over -> {
            require(!over && !isCompromised(found, since));
            return new Visitor(whose, ticket.scope(), caller(ticket), pass);
        }));
    }

    /** The person said here that others hold the key. */
    private static boolean isCompromised(List<FoundPlan> plans, Instant since) {
        return plans.stream()
                .flatMap(plan -> plan.history().stream())
                .anyMatch(each -> each.event() instanceof DoorCompromised
                        && !each.recordedAt().isBefore(since));
    }

    /** The person and each who speaks for them have pseudonyms of their own. */
    private Caller caller(Ticket ticket) {
        return Caller.anyone("person-"
                + ids.pseudonym(ticket.caseId().value() + "/" + ticket.party().value() + "/" + ticket.scope()));
    }

    private static void require(boolean admitted) {
        if (!admitted) {
            throw new NotHere();
        }
    }
}
