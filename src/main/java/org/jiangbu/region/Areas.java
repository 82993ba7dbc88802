package org.jiangbu.region;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jiangbu.base.ForEverybody;
import org.jiangbu.base.Internal;
import org.jiangbu.base.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Looks areas up by code, by name as people write it, and by what they lie in. */
@Service
@ForEverybody("places are no secret")
public class Areas {

    private final JdbcClient db;
    private final Groups groups;
    private volatile @Nullable AreaSnapshot snapshot;

    Areas(JdbcClient db, Groups groups) {
        this.db = db;
        this.groups = groups;
    }

    public Optional<Area> find(String code) {
        Area known = snapshot().areas().get(code);
        if (known == null && code.length() == AreaLevel.GROUP.codeLength()) {
            known = reload().areas().get(code); // another node may have created the group
        }
        return Optional.ofNullable(known);
    }

    /** The area with that code; an unknown code is refused. */
    public Area require(String code) {
        return find(code).orElseThrow(() -> new Refusal("region.unknown-code", code));
    }

    /** The name as it stands on papers, e.g. 升平镇阿东村二社; the county only where it is meant itself. */
    public String fullName(String code) {
        Area area = require(code);
        return area.level().compareTo(AreaLevel.TOWNSHIP) <= 0
                ? area.name()
                : fullName(area.parentCode()) + area.name();
    }

    /** The areas whose names, as they stand on papers, contain that part, also those that are no more. */
    public List<Area> named(String part) {
        return snapshot().areas().values().stream()
                .filter(area -> fullName(area.code()).contains(part))
                .toList();
    }

    /** The areas directly below, without those that are no more. */
    public List<Area> children(String code) {
        return snapshot().children().getOrDefault(code, List.of()).stream()
                .filter(area -> area.validTo() == null)
                .toList();
    }

    /** All areas of a level that were valid on that day, by code. */
    public List<Area> all(AreaLevel level, LocalDate on) {
        return snapshot().areas().values().stream()
                .filter(area -> area.level() == level && area.validOn(on))
                .toList();
    }

    /** The townships that this text can mean; one, unless it is unclear. */
    public List<Area> matchTownship(String text) {
        return match(text.replaceFirst("^\\s*德钦县", ""), AreaLevel.TOWNSHIP, "");
    }

    /** The villages that this text can mean, within the township where that is known; one, unless it is unclear. */
    public List<Area> matchVillage(@Nullable String townshipCode, String text) {
        List<Area> matches = match(text, AreaLevel.VILLAGE, townshipCode == null ? "" : townshipCode);
        return matches.isEmpty() ? matchWithTownship(townshipCode, AreaNames.clean(text)) : matches;
    }

    /** The group of a village with that name or number, whatever its spelling; created when it is new. */
    @Internal
    public Area group(String villageCode, String groupName) {
        Area village = require(villageCode);
        String name = AreaNames.clean(groupName);
        String key = AreaNames.groupKey(name);
        if (village.level() != AreaLevel.VILLAGE || name.isEmpty() || key.isEmpty() || name.length() > 20) {
            throw new Refusal("region.bad-group", name);
        }
        Optional<Area> known = snapshot().children().getOrDefault(villageCode, List.of()).stream()
                .filter(group -> AreaNames.groupKey(group.name()).equals(key))
                .findFirst();
        return known.orElseGet(() -> {
            String code = groups.findOrCreate(villageCode, name, key);
            reload();
            return require(code);
        });
    }

    private List<Area> match(String text, AreaLevel level, String scope) {
        Set<String> wanted = AreaNames.forms(text, level);
        AreaSnapshot now = snapshot();
        List<Area> all = now.areas().values().stream()
                .filter(area -> area.level() == level && Area.within(area.code(), scope))
                .toList();
        String exact = AreaNames.clean(text);
        List<Area> sameName =
                all.stream().filter(area -> area.name().equals(exact)).toList();
        return sameName.isEmpty()
                ? all.stream()
                        .filter(area -> meet(now.forms().getOrDefault(area.code(), Set.of()), wanted))
                        .toList()
                : sameName;
    }

    /** For people who write the township in front of the village. */
    private List<Area> matchWithTownship(@Nullable String townshipCode, String text) {
        AreaSnapshot now = snapshot();
        String local = text.replaceFirst("^德钦县", "");
        return now.areas().values().stream()
                .filter(area -> area.level() == AreaLevel.TOWNSHIP)
                .filter(area -> townshipCode == null || area.code().equals(townshipCode))
                .flatMap(area -> Stream.concat(
                                now.forms().getOrDefault(area.code(), Set.of()).stream(), Stream.of(area.name()))
                        .distinct()
                        .filter(form -> local.startsWith(form) && local.length() > form.length())
                        .flatMap(
                                form -> match(local.substring(form.length()), AreaLevel.VILLAGE, area.code()).stream()))
                .distinct()
                .toList();
    }

    private static boolean meet(Set<String> forms, Set<String> wanted) {
        Set<String> common = new HashSet<>(forms);
        common.retainAll(wanted);
        return !common.isEmpty();
    }

    private AreaSnapshot snapshot() {
        AreaSnapshot now = snapshot;
        return now == null ? reload() : now;
    }

    private AreaSnapshot reload() {
        AreaSnapshot now = AreaSnapshot.read(db);
        snapshot = now;
        return now;
    }
}
