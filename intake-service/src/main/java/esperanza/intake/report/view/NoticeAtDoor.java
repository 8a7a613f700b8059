package esperanza.intake.report.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import esperanza.intake.report.domain.LaidNotice;
import esperanza.intake.report.domain.NoticeKind;
import esperanza.intake.report.domain.Report;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.intake.report.domain.ReportEvent.NoticeLaid;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Recorded;
import esperanza.protocol.vocabulary.DoorScope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A notice as it lies at the own door of a person.
 *
 * @param at the hour in which it was laid ready
 * @param due until when the person should have read it
 * @param read whether the reader, or somebody who holds the same kind of key, has opened it
 * @param words absent until then, or if they were erased
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record NoticeAtDoor(
        UUID noticeId, Instant at, NoticeKind kind, Optional<Instant> due, boolean read, Optional<String> words) {

    /**
     * The notices of one door, oldest first.
     *
     * @param party the party whose door it is; empty: that of the receipt
     * @param by for whom the key of the reader speaks; empty: the reader holds the receipt
     * @param history with its sealed parts opened
     */
    public static List<NoticeAtDoor> of(
            Report.Received report,
            List<Recorded<ReportEvent>> history,
            Optional<PartyRef> party,
            Optional<DoorScope> by) {
        return history.stream()
                .filter(each ->
                        each.event() instanceof NoticeLaid laid && laid.party().equals(party))
                .map(each -> of(each.as(NoticeLaid.class), report, by))
                .toList();
    }

    private static NoticeAtDoor of(Recorded<NoticeLaid> laid, Report.Received report, Optional<DoorScope> by) {
        NoticeLaid notice = laid.event();
        boolean read = report.dialogue().isRead(notice.noticeId(), by);
        Optional<LaidNotice> opened = notice.notice().value();
        return new NoticeAtDoor(
                notice.noticeId(),
                TimeDisclosure.TO_THE_HOUR.told(laid.recordedAt()),
                notice.kind(),
                opened.flatMap(LaidNotice::due),
                read,
                opened.map(LaidNotice::words).filter(_ -> read));
    }
}
