package esperanza.notification.rota;

import static esperanza.notification.rota.RotaStreams.ABSENCE;

import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.Outcome;
import esperanza.notification.NotificationAction;
import esperanza.notification.rota.domain.AbsenceCommand.*;
import esperanza.notification.rota.domain.AbsenceEvent;
import esperanza.notification.rota.domain.AbsenceId;
import esperanza.notification.rota.domain.AbsenceKind;
import esperanza.notification.rota.domain.DutyRule;
import esperanza.notification.rota.domain.Period;
import esperanza.notification.rota.read.EnrolledStaff;
import esperanza.notification.rota.read.PersonsAway;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;

/** A person says when they are away; a keeper says it for a person of the own institution. */
@Singleton
public class RecordAbsences {

    /**
     * The time in which a person is away.
     *
     * @param person the {@code sub} claim of the person's tokens; absent: the caller
     */
    public record NewAbsence(Optional<String> person, Instant from, Instant until, AbsenceKind kind) {}

    private final CommandIds ids;
    private final Streams streams;
    private final EnrolledStaff staff;
    private final PersonsAway away;

    RecordAbsences(CommandIds ids, Streams streams, EnrolledStaff staff, PersonsAway away) {
        this.ids = ids;
        this.streams = streams;
        this.staff = staff;
        this.away = away;
    }

    public Uni<Outcome<AbsenceEvent>> record(Asked<?> asked, NewAbsence said) {
        String person = said.person().map(ids::pseudonym).orElse(asked.caller().pseudonym());
        StreamId stream = RotaStreams.absences(person);
        AbsenceId id = new AbsenceId(ids.derivedId("absence", ids.commandId(asked)));
        RecordAbsence command = new RecordAbsence(
                id, person, new Period(said.from(), said.until()), Personal.of(stream.id(), said.kind()));
        return requireOwnOrKept(asked, person)
                .chain(() -> streams.handler(ABSENCE).handle(ids.request(asked, stream, command)));
    }

    public Uni<Outcome<AbsenceEvent>> end(Asked<?> asked, AbsenceId id) {
        return personOf(asked, id)
                .call(person -> requireOwnOrKept(asked, person))
                .chain(person -> streams.handler(ABSENCE)
                        .handle(ids.request(asked, RotaStreams.absences(person), new EndAbsence(ids.at(asked), id))));
    }

    /** The caller, if the absence is theirs, also while no table shows it yet; else the person whom the tables know. */
    private Uni<String> personOf(Asked<?> asked, AbsenceId id) {
        String caller = asked.caller().pseudonym();
        return streams.state(ABSENCE, RotaStreams.absences(caller).id())
                .chain(own -> own.containsKey(id)
                        ? Uni.createFrom().item(caller)
                        : away.personOf(id)
                                .map(found -> found.orElseThrow(() -> new RuleViolation(DutyRule.NO_SUCH_ABSENCE))));
    }

    private Uni<Void> requireOwnOrKept(Asked<?> asked, String person) {
        boolean keeps = !Collections.disjoint(asked.caller().roles(), NotificationAction.KEEP_ROTA.allowed());
        if (person.equals(asked.caller().pseudonym())) {
            return Uni.createFrom().voidItem();
        }
        return staff.isOf(person, asked.caller().institution())
                .invoke(colleague -> {
                    if (!keeps || !colleague) {
                        throw new RuleViolation(DutyRule.NOT_YOUR_INSTITUTION);
                    }
                })
                .replaceWithVoid();
    }
}
