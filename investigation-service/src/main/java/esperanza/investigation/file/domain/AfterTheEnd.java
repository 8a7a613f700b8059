package esperanza.investigation.file.domain;

/**
 * A command that is taken also after the file has ended: what courts and other bodies did, what is kept, what is owed to
 * the parties, and what opens the file again. All others are refused with FILE_ENDED.
 */
public interface AfterTheEnd extends CaseCommand {}
