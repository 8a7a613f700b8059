package esperanza.intake.caseaccess;

import esperanza.access.Role;
import esperanza.intake.caseaccess.domain.CaseAccessCommand.ApplyConflictWall;
import esperanza.intake.caseaccess.domain.CaseAccessEvent;
import esperanza.intake.caseaccess.domain.Conflict;
import esperanza.kernel.CommandId;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.stream.Collectors;

/** Excludes institutions or persons from the case of a report. */
@Singleton
public class ExcludeFromCase {

    private final ChangeCaseAccess cases;
    private final CommandIds ids;
    private final ConflictWall wall;

    ExcludeFromCase(ChangeCaseAccess cases, CommandIds ids, ConflictWall wall) {
        this.cases = cases;
        this.ids = ids;
        this.wall = wall;
    }

    public Uni<Outcome<CaseAccessEvent>> exclude(Asked<?> asked, UUID reportId, Conflict conflict) {
        CommandId command = ids.commandId(asked);
        return cases.shut(
                asked,
                reportId,
                (of, already) -> new ApplyConflictWall(
                        of,
                        wall.more(of, conflict, already, command),
                        conflict,
                        wall.shutsTheMechanism(conflict),
                        wall.shutsThoseWhoOversee(conflict),
                        asked.caller().roles().stream().map(Role::code).collect(Collectors.toUnmodifiableSet())));
    }
}
