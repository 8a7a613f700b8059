package esperanza.intake.other.rest;

public record Door() {}
