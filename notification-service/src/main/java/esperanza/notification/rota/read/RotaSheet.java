package esperanza.notification.rota.read;

import java.util.List;

/** Some weeks of a rota. */
public record RotaSheet(RotaItem rota, List<ShiftItem> shifts, List<GapItem> gaps, List<AbsenceItem> absences) {}
