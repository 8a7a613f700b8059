package esperanza.investigation.pattern;

import esperanza.access.NotHere;
import esperanza.investigation.file.OnFile;
import esperanza.investigation.pattern.domain.Match;
import esperanza.investigation.pattern.domain.MatchCommand;
import esperanza.investigation.pattern.domain.MatchCommand.ConfirmMatch;
import esperanza.investigation.pattern.domain.MatchCommand.RejectMatch;
import esperanza.investigation.pattern.domain.MatchDecider;
import esperanza.investigation.pattern.domain.MatchEvent;
import esperanza.investigation.pattern.domain.MatchKind;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Decides whether two cases belong together. A caller who may not know of both gets {@link NotHere}. */
@Singleton
public class DecideMatches {

    private final OnFile onFile;
    private final CommandHandler<MatchCommand, Match, MatchEvent> matches;

    DecideMatches(OnFile onFile, Streams streams) {
        this.onFile = onFile;
        this.matches = streams.handler(MatchEvent.class, new MatchDecider());
    }

    /** @param of the case from whose file it is said; the reasons are sealed under it */
    public Uni<Outcome<MatchEvent>> confirm(Asked<?> asked, CaseId of, CaseId other, MatchKind as, String reasons) {
        return handle(asked, new ConfirmMatch(of, other, as, Personal.of(of.value(), reasons)));
    }

    /** @param of the case from whose file it is said; the reasons are sealed under it */
    public Uni<Outcome<MatchEvent>> reject(Asked<?> asked, CaseId of, CaseId other, String reasons) {
        return handle(asked, new RejectMatch(of, other, Personal.of(of.value(), reasons)));
    }

    private Uni<Outcome<MatchEvent>> handle(Asked<?> asked, MatchCommand command) {
        return onFile.anybodys(asked, command.caseId().value())
                .chain(() -> onFile.anybodys(asked, command.otherCaseId().value()))
                .chain(() -> onFile.handle(asked, command.matchId().stream(), matches, command));
    }
}
