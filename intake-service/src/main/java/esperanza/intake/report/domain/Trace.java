package esperanza.intake.report.domain;

import esperanza.protocol.vocabulary.TraceKind;

/** Something that the threatener used, in the words of the report: a number, a name on a platform, a phrase. */
public record Trace(TraceKind kind, String value) {}
