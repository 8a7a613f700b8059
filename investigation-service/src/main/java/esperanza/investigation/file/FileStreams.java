package esperanza.investigation.file;

import esperanza.investigation.file.domain.CaseFile;
import esperanza.investigation.file.domain.FileCommand;
import esperanza.investigation.file.domain.FileDecider;
import esperanza.investigation.file.domain.FileEvent;
import esperanza.kernel.StreamType;

/** The stream of a file. It has the id of its case. */
public final class FileStreams {

    public static final StreamType<FileCommand, CaseFile, FileEvent> FILE =
            new StreamType<>("file", "caseId", FileEvent.class, new FileDecider());

    private FileStreams() {}
}
