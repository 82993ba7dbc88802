package org.jiangbu.workflow.wall;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.Yaml;

/** The hostile models of {@code src/test/resources/hostile}, family by family. */
final class Corpus {
    private Corpus() {}

    @SuppressWarnings("unchecked")
    static List<HostileModel> all(Bait bait) throws IOException {
        Resource[] families = new PathMatchingResourcePatternResolver().getResources("classpath:hostile/*.yml");
        Arrays.sort(families, (one, other) -> one.getFilename().compareTo(other.getFilename()));
        List<HostileModel> models = new ArrayList<>();
        for (Resource family : families) {
            try (InputStream content = family.getInputStream()) {
                for (Map<String, Object> entry : (List<Map<String, Object>>) new Yaml().load(content)) {
                    models.add(HostileModel.of(entry, bait));
                }
            }
        }
        return models;
    }
}
