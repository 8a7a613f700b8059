package esperanza.investigation.participation;

import static esperanza.investigation.participation.ParticipationStreams.NOTICES;

import esperanza.access.NotHere;
import esperanza.investigation.file.CaseWork;
import esperanza.investigation.file.OnFile;
import esperanza.investigation.participation.domain.ChannelClass;
import esperanza.investigation.participation.domain.NoticeCommand;
import esperanza.investigation.participation.domain.NoticeCommand.*;
import esperanza.investigation.participation.domain.NoticeEvent;
import esperanza.investigation.participation.domain.NoticeLanguage;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Records that the parties of a file were told of a milestone, or why not, and that they confirm it. A caller who may
 * not know of the case gets {@link NotHere}.
 */
@Singleton
public class TellParties {

    /**
     * How the party was told. {@code toldAt} is the present instant if absent.
     *
     * @param textIn the language of the text that was used
     * @param words said or written besides the text, or instead; on secure channels only
     */
    public record Giving(
            CaseId caseId,
            UUID noticeId,
            ChannelClass channelClass,
            Optional<NoticeLanguage> textIn,
            Optional<Personal<String>> words,
            Optional<Instant> toldAt) {}

    /** The words of the person, as they were said. */
    public record NoticeConfirmation(CaseId caseId, UUID noticeId, Personal<String> words) {}

    private final OnFile onFile;
    private final CaseWork work;
    private final CommandIds ids;

    TellParties(OnFile onFile, CaseWork work, CommandIds ids) {
        this.onFile = onFile;
        this.work = work;
        this.ids = ids;
    }

    public Uni<Outcome<NoticeEvent>> give(Asked<?> asked, Giving said) {
        return onFile.anybodys(asked, said.caseId().value())
                .chain(() -> handle(
                        asked,
                        new GiveNotice(
                                said.caseId(),
                                ids.at(asked),
                                said.noticeId(),
                                said.channelClass(),
                                said.textIn(),
                                said.words())));
    }

    public Uni<Outcome<NoticeEvent>> lay(Asked<?> asked, UUID caseId, UUID noticeId) {
        return onFile.anybodys(asked, caseId)
                .chain(() -> handle(asked, new LayNotice(new CaseId(caseId), ids.at(asked), noticeId)));
    }

    /** Only the person who answers for the file withholds a notice. */
    public Uni<Outcome<NoticeEvent>> withhold(Asked<?> asked, WithholdNotice said) {
        return onFile.ones(asked, said.caseId().value()).chain(() -> handle(asked, said));
    }

    public Uni<Outcome<NoticeEvent>> confirm(Asked<?> asked, NoticeConfirmation said) {
        return onFile.anybodys(asked, said.caseId().value())
                .chain(file -> handle(
                        asked,
                        new ConfirmNotice(
                                said.caseId(),
                                said.noticeId(),
                                file.writer(asked.caller().pseudonym()),
                                said.words())));
    }

    private Uni<Outcome<NoticeEvent>> handle(Asked<?> asked, NoticeCommand command) {
        return work.handle(asked, NOTICES, command.caseId().value(), command);
    }
}
