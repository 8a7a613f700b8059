package esperanza.intake.receipt;

import static esperanza.intake.IntakeAction.ACT_AT_OWN_DOOR;
import static esperanza.intake.door.DoorStreams.DOOR;

import esperanza.access.Caller;
import esperanza.access.NotHere;
import esperanza.intake.door.OpenDoor;
import esperanza.intake.door.OpenDoor.Opened;
import esperanza.intake.door.domain.DoorCommand.EndKey;
import esperanza.intake.receipt.view.AtDoor;
import esperanza.intake.report.ReportStreams;
import esperanza.intake.report.domain.Report;
import esperanza.intake.report.domain.ReportCommand;
import esperanza.intake.report.domain.ReportCommand.ReadNotice;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.intake.report.view.NoticeAtDoor;
import esperanza.kernel.CommandId;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.SealedEvents;
import esperanza.protocol.vocabulary.ReferralDestination;
import esperanza.runtime.Streams;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.command.Sent;
import esperanza.runtime.sealing.Tickets;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Commands of the holder of a door key, and what lies at the door. */
@Singleton
public class FollowByDoorKey {

    private final CommandIds ids;
    private final OpenDoor doors;
    private final SealedEvents<ReportEvent> sealed;
    private final CommandHandler<ReportCommand, Report, ReportEvent> reports;
    private final Streams streams;
    private final Tickets tickets;

    FollowByDoorKey(
            CommandIds ids,
            OpenDoor doors,
            SealedEvents<ReportEvent> sealed,
            CommandHandler<ReportCommand, Report, ReportEvent> reports,
            Streams streams,
            Tickets tickets) {
        this.ids = ids;
        this.doors = doors;
        this.sealed = sealed;
        this.reports = reports;
        this.streams = streams;
        this.tickets = tickets;
    }

    /** Fails with the same {@link NotHere} if the key is mistyped, unknown or ended. */
    public Uni<Opened> held(String said) {
        return doors.by(said);
    }

    public Uni<AtDoor> atDoor(Opened door) {
        return sealed.open(
                        ReportStreams.report(door.report().content().reportId().value()),
                        Set.of(door.report().content().caseId().value()))
                .map(history -> new AtDoor(
                        door.scope(),
                        NoticeAtDoor.of(door.report(), history, Optional.of(door.party()), Optional.of(door.scope())),
                        door.keys(),
                        ticket(door, ReferralDestination.INVESTIGATION, Tickets.Use.HANDOVER),
                        ticket(door, ReferralDestination.PROTECTION, Tickets.Use.PROTECTION_HANDOVER)));
    }

    /** Opens a notice. The door shows its words from then on. */
    public Uni<Void> read(Opened door, UUID noticeId, Sent sent) {
        CommandId id = ids.commandIdOfAnyone(holder(door), sent);
        return reports.handle(ids.requestOfAnyone(
                        holder(door),
                        ACT_AT_OWN_DOOR,
                        ReportStreams.report(door.report().content().reportId().value()),
                        id,
                        sent.digest(),
                        new ReadNotice(noticeId, Optional.of(door.party()), Optional.of(door.scope()))))
                .replaceWithVoid();
    }

    /** Ends the key: it shows nothing any more. */
    public Uni<Void> end(Opened door, Sent sent) {
        CommandId id = ids.commandIdOfAnyone(holder(door), sent);
        return streams.handler(DOOR)
                .handle(ids.requestOfAnyone(
                        holder(door),
                        ACT_AT_OWN_DOOR,
                        DOOR.stream(door.party().value()),
                        id,
                        sent.digest(),
                        new EndKey(door.party(), door.report().content().caseId(), door.scope())))
                .replaceWithVoid();
    }

    /**
     * Ends the key by which somebody went to rooms of theirs, who says there that it is in other hands. A key that ended
     * already stays so. Fails with {@link NotHere} for anything else than such a ticket.
     */
    public Uni<Void> endBy(String ticket, Sent sent) {
        return Uni.createFrom()
                .item(() -> tickets.read(Tickets.Use.DOOR_ENDING, ticket).orElseThrow(NotHere::new))
                .chain(read -> {
                    Caller holder =
                            Caller.anyone("door-" + ids.pseudonym(read.party().value() + "/" + read.scope()));
                    return streams.handler(DOOR)
                            .handle(ids.requestOfAnyone(
                                    holder,
                                    ACT_AT_OWN_DOOR,
                                    DOOR.stream(read.party().value()),
                                    ids.commandIdOfAnyone(holder, sent),
                                    sent.digest(),
                                    new EndKey(read.party(), read.caseId(), read.scope())));
                })
                .replaceWithVoid()
                .onFailure(RuleViolation.class)
                .recoverWithNull();
    }

    private Optional<String> ticket(Opened door, ReferralDestination to, Tickets.Use use) {
        return door.report().routing().wentTo(to, door.party())
                ? Optional.of(tickets.issue(use, door.report().content().caseId(), door.party(), door.scope()))
                : Optional.empty();
    }

    /** Each key has a pseudonym of its own, so that counsel is not taken for the party. */
    private Caller holder(Opened door) {
        return Caller.anyone("door-" + ids.pseudonym(door.keyId().toString()));
    }
}
