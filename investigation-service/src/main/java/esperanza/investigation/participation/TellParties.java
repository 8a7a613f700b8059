package esperanza.investigation.participation;

import static esperanza.investigation.participation.ParticipationStreams.NOTICES;

import esperanza.access.NotHere;
import esperanza.investigation.file.CaseWork;
import esperanza.investigation.file.OnFile;
import esperanza.investigation.participation.domain.Attempt;
import esperanza.investigation.participation.domain.ChannelClass;
import esperanza.investigation.participation.domain.NoticeCommand;
import esperanza.investigation.participation.domain.NoticeCommand.*;
import esperanza.investigation.participation.domain.NoticeEvent;
import esperanza.investigation.participation.domain.NoticeEvent.WithholdingGround;
import esperanza.investigation.participation.domain.NoticeLanguage;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Records that the parties of a file were told of a milestone, or why not, and that they confirm it. A caller who may
 * not know of the case gets {@link NotHere}.
 */
@Singleton
public class TellParties {

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

    /** @param words said or written besides the text of a language, or instead */
    public Uni<Outcome<NoticeEvent>> give(
            Asked<?> asked,
            CaseId of,
            UUID noticeId,
            ChannelClass by,
            Optional<NoticeLanguage> textIn,
            Optional<String> words) {
        return onFile.anybodys(asked, of.value())
                .chain(() -> handle(
                        asked,
                        new GiveNotice(
                                of,
                                ids.at(asked),
                                noticeId,
                                by,
                                textIn,
                                words.map(each -> Personal.of(of.value(), each)))));
    }

    /** Only the person who answers for the file withholds a notice. */
    public Uni<Outcome<NoticeEvent>> withhold(
            Asked<?> asked,
            CaseId of,
            UUID noticeId,
            WithholdingGround ground,
            List<Attempt> attempts,
            String reasons) {
        return onFile.ones(asked, of.value())
                .chain(() -> handle(
                        asked,
                        new WithholdNotice(
                                of, ids.at(asked), noticeId, ground, attempts, Personal.of(of.value(), reasons))));
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
