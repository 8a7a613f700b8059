package esperanza.intake.attachment.domain;

import esperanza.intake.attachment.domain.AttachmentEvent.AttachmentAnnounced;
import esperanza.intake.attachment.domain.AttachmentEvent.AttachmentChecked;
import esperanza.intake.attachment.domain.AttachmentEvent.AttachmentPassedOn;
import esperanza.intake.attachment.domain.AttachmentEvent.AttachmentReceived;
import esperanza.intake.disclosure.domain.FileView;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.ReportId;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * One file of a report.
 *
 * @param announced what its sender said
 * @param received empty before the last byte
 * @param checked empty before software looked at it
 * @param passedOn to whom its bytes were given, to take them over as evidence
 * @param marks with the person who set each
 * @param lifters the persons who took marks off
 * @param damaged the pieces that are missing or were changed
 */
public record Attachment(
        AttachmentAnnounced announced,
        Stage stage,
        Optional<AttachmentReceived> received,
        Optional<AttachmentChecked> checked,
        Set<AttachmentPassedOn> passedOn,
        Map<FileMark, String> marks,
        Set<String> lifters,
        Set<Integer> damaged) {

    /** Where a file stands. */
    public enum Stage {
        ANNOUNCED,
        NEVER_CAME,
        RECEIVED,
        CHECKED,
        REMOVED
    }

    static Attachment of(AttachmentAnnounced announced) {
        return new Attachment(
                announced, Stage.ANNOUNCED, Optional.empty(), Optional.empty(), Set.of(), Map.of(), Set.of(), Set.of());
    }

    public UUID id() {
        return announced.attachmentId();
    }

    ReportId reportId() {
        return announced.reportId();
    }

    CaseId caseId() {
        return announced.caseId();
    }

    /** Whether its bytes are here. */
    public boolean isHere() {
        return stage == Stage.RECEIVED || stage == Stage.CHECKED;
    }

    /** Whether this way of opening it takes a second person. Somebody who took a mark off never opens it alone. */
    public boolean needsSecondPerson(FileView view, String by) {
        return !marks.isEmpty() || lifters.contains(by) || view == FileView.ORIGINAL && isHarmful();
    }

    /** The kinds of things that it says about itself; {@link FileTrait#UNREAD} if no software read it. */
    public List<FileTrait> tells() {
        return checked.flatMap(AttachmentChecked::tells)
                .flatMap(Personal::value)
                .orElse(List.of(FileTrait.UNREAD));
    }

    /** Whether a scanner found something: no software takes it apart. */
    public boolean isHarmful() {
        return checked.filter(found -> found.scan().hidesPreviews()).isPresent();
    }

    /** How many pages may be shown. */
    public int pages() {
        return checked.filter(_ -> isHere())
                .filter(found -> !found.scan().hidesPreviews())
                .map(AttachmentChecked::previews)
                .orElse(0);
    }

    /** Whether software found out the same before. */
    boolean isCheckedAs(Checkup checkup) {
        return checked.filter(found -> found.scan() == checkup.scan()
                        && found.type() == checkup.type()
                        && found.previews() == checkup.previews()
                        && found.scannerVersion().equals(checkup.scannerVersion()))
                .isPresent();
    }

    Attachment at(Stage next) {
        return new Attachment(announced, next, received, checked, passedOn, marks, lifters, damaged);
    }

    Attachment with(AttachmentReceived content) {
        return new Attachment(
                announced, Stage.RECEIVED, Optional.of(content), checked, passedOn, marks, lifters, damaged);
    }

    Attachment with(AttachmentChecked found) {
        return new Attachment(
                announced, Stage.CHECKED, received, Optional.of(found), passedOn, marks, lifters, damaged);
    }

    Attachment with(AttachmentPassedOn passed) {
        Set<AttachmentPassedOn> all = new LinkedHashSet<>(passedOn);
        all.add(passed);
        return new Attachment(announced, stage, received, checked, Set.copyOf(all), marks, lifters, damaged);
    }

    Attachment damagedAt(int segment) {
        Set<Integer> all = new TreeSet<>(damaged);
        all.add(segment);
        return new Attachment(announced, stage, received, checked, passedOn, marks, lifters, Set.copyOf(all));
    }

    Attachment marked(FileMark mark, String by) {
        Map<FileMark, String> all = new TreeMap<>(marks);
        all.put(mark, by);
        return with(all, lifters);
    }

    Attachment unmarked(FileMark mark, String by) {
        Map<FileMark, String> all = new TreeMap<>(marks);
        all.remove(mark);
        Set<String> those = new TreeSet<>(lifters);
        those.add(by);
        return with(all, Set.copyOf(those));
    }

    private Attachment with(Map<FileMark, String> all, Set<String> those) {
        return new Attachment(
                announced, stage, received, checked, passedOn, Collections.unmodifiableMap(all), those, damaged);
    }
}
