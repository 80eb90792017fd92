/** Loaded into a program with `--import`: writes what the process used, all its threads together, to the file in FORMCUE_USAGE. */
import { writeFileSync } from 'node:fs';
import process from 'node:process';

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const cpu = (userCPUTime + systemCPUTime) / 1e6;
  if (process.env.FORMCUE_USAGE)
    writeFileSync(process.env.FORMCUE_USAGE, JSON.stringify({ cpu, peak: maxRSS * 1024 }));
});
