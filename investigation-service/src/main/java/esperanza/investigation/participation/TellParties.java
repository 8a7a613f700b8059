package esperanza.investigation.participation;

import esperanza.access.NotHere;
import esperanza.investigation.file.OnFile;
import esperanza.investigation.participation.domain.Attempt;
import esperanza.investigation.participation.domain.ChannelClass;
import esperanza.investigation.participation.domain.NoticeCommand;
import esperanza.investigation.participation.domain.NoticeCommand.ConfirmNotice;
import esperanza.investigation.participation.domain.NoticeCommand.ContestNotice;
import esperanza.investigation.participation.domain.NoticeCommand.GiveNotice;
import esperanza.investigation.participation.domain.NoticeCommand.WithholdForDanger;
import esperanza.investigation.participation.domain.NoticeCommand.WithholdNotice;
import esperanza.investigation.participation.domain.NoticeDecider;
import esperanza.investigation.participation.domain.NoticeEvent;
import esperanza.investigation.participation.domain.NoticeEvent.WithholdingGround;
import esperanza.investigation.participation.domain.NoticeLanguage;
import esperanza.investigation.participation.domain.Notices;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Records that the parties of a file were told of a milestone, or why not, and what they say of it. A caller who may
 * not know of the case gets {@link NotHere}.
 */
@Singleton
public class TellParties {

    private final OnFile onFile;
    private final CommandHandler<NoticeCommand, Notices, NoticeEvent> notices;

    TellParties(OnFile onFile, Streams streams) {
        this.onFile = onFile;
        this.notices = streams.handler(NoticeEvent.class, new NoticeDecider());
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
                                noticeId,
                                asked.caller().pseudonym(),
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
                                of,
                                noticeId,
                                asked.caller().pseudonym(),
                                ground,
                                attempts,
                                Personal.of(of.value(), reasons))));
    }

    /** A supervisor withholds a notice for now, because telling would be dangerous. */
    public Uni<Outcome<NoticeEvent>> withholdForDanger(Asked<?> asked, CaseId of, UUID noticeId, String reasons) {
        return onFile.anybodys(asked, of.value())
                .chain(() -> handle(
                        asked,
                        new WithholdForDanger(
                                of, noticeId, asked.caller().pseudonym(), Personal.of(of.value(), reasons))));
    }

    public Uni<Outcome<NoticeEvent>> confirm(Asked<?> asked, CaseId of, UUID noticeId, String words) {
        return onFile.anybodys(asked, of.value())
                .chain(file -> handle(
                        asked,
                        new ConfirmNotice(
                                of,
                                noticeId,
                                file.writer(asked.caller().pseudonym()),
                                Personal.of(of.value(), words))));
    }

    public Uni<Outcome<NoticeEvent>> contest(Asked<?> asked, CaseId of, UUID noticeId, String words) {
        return onFile.anybodys(asked, of.value())
                .chain(() -> handle(asked, new ContestNotice(of, noticeId, Personal.of(of.value(), words))));
    }

    private Uni<Outcome<NoticeEvent>> handle(Asked<?> asked, NoticeCommand command) {
        return onFile.handle(asked, stream(command.caseId()), notices, command);
    }

    /** The notices of a case are one stream. */
    static StreamId stream(CaseId of) {
        return new StreamId("notices", of.value());
    }
}
