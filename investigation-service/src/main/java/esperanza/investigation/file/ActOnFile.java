package esperanza.investigation.file;

import static esperanza.investigation.InvestigationAction.TAKE_FILE;
import static esperanza.investigation.file.FileStreams.FILE;

import esperanza.access.NotHere;
import esperanza.access.Role;
import esperanza.investigation.file.domain.FileCommand;
import esperanza.investigation.file.domain.FileCommand.*;
import esperanza.investigation.file.domain.FileEvent;
import esperanza.investigation.file.domain.ReleaseGround;
import esperanza.kernel.CaseId;
import esperanza.kernel.OfTheVersionRead;
import esperanza.kernel.Personal;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.Request;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.Colleagues;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Handles people's commands on a file. A caller who may not know of the case gets {@link NotHere}. */
@Singleton
public class ActOnFile {

    /** Why the investigator of the file cannot go on with it. */
    public record Release(CaseId caseId, ReleaseGround ground, Personal<String> reasons) implements OfTheVersionRead {}

    /**
     * The investigator who answers for the file from now on.
     *
     * @param person the {@code sub} claim of the person's tokens
     */
    public record Reassignment(CaseId caseId, String person, Personal<String> reasons) implements OfTheVersionRead {}

    private final CommandIds ids;
    private final FindFile finder;
    private final Colleagues colleagues;
    private final Streams streams;

    ActOnFile(CommandIds ids, FindFile finder, Colleagues colleagues, Streams streams) {
        this.ids = ids;
        this.finder = finder;
        this.colleagues = colleagues;
        this.streams = streams;
    }

    /** The caller becomes the investigator of the file, by name: of one that nobody has, or that was released. */
    public Uni<Outcome<FileEvent>> take(Asked<?> asked, UUID caseId) {
        return handle(asked, new TakeFile(new CaseId(caseId), asked.caller().pseudonym()));
    }

    /** Records that the investigator of the file cannot go on with it. */
    public Uni<Outcome<FileEvent>> release(Asked<?> asked, Release said) {
        CaseId of = said.caseId();
        return handle(asked, new ReleaseFile(of, Personal.of(of.value(), said.ground()), said.reasons()));
    }

    /** Gives the file to an investigator, whether or not somebody answers for it already. */
    public Uni<Outcome<FileEvent>> reassign(Asked<?> asked, Reassignment said) {
        CaseId of = said.caseId();
        return finder.require(asked.caller(), asked.action(), of.value())
                .chain(() -> colleagues.pseudonym(said.person(), Role.INVESTIGATOR, TAKE_FILE, of))
                .chain(to -> handle(asked, new ReassignFile(of, to, said.reasons())));
    }

    private Uni<Outcome<FileEvent>> handle(Asked<?> asked, FileCommand command) {
        UUID caseId = command.caseId().value();
        Request<FileCommand> request = ids.request(asked, FILE.stream(caseId), command);
        return finder.require(asked.caller(), asked.action(), caseId)
                .chain(() -> streams.handler(FILE).handle(request));
    }
}
