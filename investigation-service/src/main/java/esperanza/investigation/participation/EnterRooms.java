package esperanza.investigation.participation;

import static esperanza.investigation.InvestigationAction.ACT_AT_OWN_DOOR;
import static esperanza.investigation.file.FileStreams.FILE;
import static esperanza.investigation.participation.ParticipationStreams.PARTICIPATION;

import esperanza.access.Caller;
import esperanza.access.NotHere;
import esperanza.investigation.file.domain.CaseFile;
import esperanza.investigation.file.domain.CaseFile.Registered;
import esperanza.investigation.participation.domain.Participation;
import esperanza.investigation.participation.domain.PartyOfCase;
import esperanza.kernel.PartyRef;
import esperanza.protocol.vocabulary.DoorScope;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.command.Sent;
import esperanza.runtime.sealing.Ticket;
import esperanza.runtime.sealing.Tickets;
import esperanza.runtime.sealing.Tickets.Use;
import esperanza.runtime.sealing.UsedTickets;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/**
 * Admits a party, or who represents it, to its rooms: once by the ticket of intake's door, and from page to page by a
 * pass that the page carries in its body. A pass says nothing more than the ticket said.
 */
@Singleton
public class EnterRooms {

    /**
     * Somebody in the rooms of a party.
     *
     * @param pass for the next page
     */
    public record Visitor(PartyOfCase of, DoorScope scope, Caller caller, String pass) {

        UUID caseId() {
            return of.caseId().value();
        }

        Asked<Asked.Nothing> asks(Sent sent) {
            return new Asked<>(caller, ACT_AT_OWN_DOOR, sent, Asked.Nothing::new);
        }
    }

    private final Tickets tickets;
    private final UsedTickets used;
    private final Streams streams;
    private final CommandIds ids;

    EnterRooms(Tickets tickets, UsedTickets used, Streams streams, CommandIds ids) {
        this.tickets = tickets;
        this.used = used;
        this.streams = streams;
        this.ids = ids;
    }

    /**
     * Fails with the same {@link NotHere} if the ticket is none, too old or used, if the file is not there, or if
     * counsel comes and nobody represents the party now.
     */
    public Uni<Visitor> by(String ticket) {
        return read(Use.HANDOVER, ticket).chain(read -> used.use(read)
                .chain(first -> visitor(read, tickets.issue(Use.ROOM, read.caseId(), read.party(), read.scope()))
                        .invoke(() -> require(first))));
    }

    /**
     * The visitor of an earlier page, if it would be admitted now.
     * The pass stays as it is, so that a visit ends after a quarter of an hour.
     */
    public Uni<Visitor> again(String pass) {
        return read(Use.ROOM, pass).chain(read -> visitor(read, pass));
    }

    private Uni<Ticket> read(Use use, String sent) {
        Optional<Ticket> ticket = tickets.read(use, sent);
        return Uni.createFrom().item(() -> ticket.orElseThrow(NotHere::new));
    }

    private Uni<Visitor> visitor(Ticket ticket, String pass) {
        PartyOfCase of = new PartyOfCase(ticket.caseId(), ticket.party());
        return Uni.combine()
                .all()
                .unis(streams.state(FILE, of.caseId().value()), streams.state(PARTICIPATION, of.participationId()))
                .asTuple()
                .map(all -> {
                    require(isIn(all.getItem1(), of.party()) && speaks(ticket.scope(), all.getItem2()));
                    return new Visitor(of, ticket.scope(), caller(ticket), pass);
                });
    }

    private static boolean isIn(CaseFile file, PartyRef party) {
        return file instanceof Registered registered
                && registered.affected().stream().anyMatch(each -> each.party().equals(party));
    }

    /** Counsel enters, and acts, as long as the party has a recognised representative. */
    private static boolean speaks(DoorScope scope, Participation party) {
        return scope.isOwnWord() || party.isRepresented();
    }

    /** The party and each who speaks for it have pseudonyms of their own. */
    private Caller caller(Ticket ticket) {
        return Caller.anyone("party-"
                + ids.pseudonym(ticket.caseId().value() + "/" + ticket.party().value() + "/" + ticket.scope()));
    }

    private static void require(boolean admitted) {
        if (!admitted) {
            throw new NotHere();
        }
    }
}
