package esperanza.investigation.list.read;

import esperanza.investigation.closure.domain.ClosureEvent;
import esperanza.investigation.closure.domain.ClosureEvent.*;
import esperanza.investigation.file.domain.FileStanding;
import java.util.Optional;

/**
 * The changes of a batch of events to the end of a file.
 *
 * @param reopened true: the reviews from before the batch wait no more
 * @param moreReviews those that were called for since, less those that were answered
 */
record FileEnding(Optional<FileStanding> standing, boolean reopened, long moreReviews) {

    static final FileEnding NONE = new FileEnding(Optional.empty(), false, 0);

    FileEnding after(ClosureEvent event) {
        return switch (event) {
            case ArchiveProposed _ -> now(FileStanding.ARCHIVE_PROPOSED);
            case ArchiveProposalWithdrawn _, ArchiveRefused _ -> now(FileStanding.OPEN);
            case FileArchived _ -> now(FileStanding.ARCHIVED);
            case FileClosed _ -> now(FileStanding.CLOSED);
            case EndImposed _ -> now(FileStanding.ENDED_FROM_OUTSIDE);
            case FileReopened _ -> new FileEnding(Optional.of(FileStanding.OPEN), true, 0);
            case ReopeningReviewCalled _ -> new FileEnding(standing, reopened, moreReviews + 1);
            case ReopeningDeclined _ -> new FileEnding(standing, reopened, moreReviews - 1);
        };
    }

    private FileEnding now(FileStanding next) {
        return new FileEnding(Optional.of(next), reopened, moreReviews);
    }
}
